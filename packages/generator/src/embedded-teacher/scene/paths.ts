import { expand } from '../grammar/expand.ts';
import { caseWords } from '../lexicon/case-words.ts';
import { verbs, wellKnownFiles } from '../lexicon/common.ts';
import type { Scene } from './scene.ts';
import { drawArea, drawProcess, drawThing, drawVendor, plural } from './words.ts';

/** A path of a source file in the scene's language. */
export function drawSourcePath(scene: Scene): string {
  const { random, language } = scene;
  const { extension, fileCase } = language;
  const folder = expand(random.pick(language.folders), { area: areaFolder(scene) }, random);
  if (language.id === 'sql' && folder.endsWith('migrations'))
    return `${folder}/20${random.integer(20, 26)}0${random.integer(1, 9)}${random.integer(10, 28)}_${random.pick(verbs)}_${caseWords(plural(drawThing(scene)), 'snake')}.sql`;
  return `${prefix(scene)}${folder}/${stem(scene, fileCase)}.${extension}`;
}

/** A path of a test file in the scene's language. */
export function drawTestPath(scene: Scene): string {
  const { language } = scene;
  const name = stem(scene, language.fileCase);
  const marked = language.testMark.endsWith('_')
    ? `${language.testMark}${name}`
    : `${name}${language.testMark}`;
  return `${language.testFolder}/${scene.random.chance(0.4) ? `${drawArea(scene)}/` : ''}${marked}.${language.extension}`;
}

/** A path of a settings file, with the extension it ends with. */
export function drawConfigPath(scene: Scene): string {
  const { random } = scene;
  const area = drawArea(scene);
  const thing = caseWords(drawThing(scene), 'kebab');
  const vendor = caseWords(drawVendor(scene), 'kebab');
  const place = random.pick(['prod', 'staging', 'dev', 'local', 'base', 'eu-west']);
  return random.pick([
    `config/${area}.yaml`,
    `config/${thing}.yml`,
    `config/${place}.json`,
    `settings/${area}.toml`,
    `k8s/${area}/deployment.yaml`,
    `helm/${area}/values-${place}.yaml`,
    `infra/modules/${area}/main.tf`,
    `infra/${place}/variables.tf`,
    `conf/${area}.ini`,
    `src/main/resources/application-${place}.properties`,
    `.github/workflows/${area}.yml`,
    `deploy/${vendor}.yaml`,
    `ansible/roles/${area}/defaults/main.yml`,
    `charts/${area}/Chart.yaml`,
    `etc/${vendor}.conf`,
    `config/${thing}.json`,
    `environments/${place}.ts`,
    `docker-compose.${place}.yml`,
    `services/${area}/config.yaml`,
    `terraform/${place}/terraform.tfvars`,
    `app/config/${area}.php`,
    `config/initializers/${vendor.replaceAll('-', '_')}.rb`,
    `monitoring/alerts/${area}.yml`,
    `${area}/settings.py`,
  ]);
}

/** A path of a text: docs, notes, templates, data. */
export function drawTextPath(scene: Scene): string {
  const { random } = scene;
  const topic = caseWords(random.chance(0.5) ? drawThing(scene) : drawProcess(scene), 'kebab');
  const area = drawArea(scene);
  return random.pick([
    `docs/${topic}.md`,
    `docs/${area}/${topic}.md`,
    `docs/adr/00${random.integer(10, 48)}-${topic}.md`,
    `notes/${topic}.txt`,
    `templates/emails/${topic}.html`,
    `${area}/README.md`,
    `data/${topic}.csv`,
    `fixtures/${topic}.json`,
    `locales/${random.pick(['en', 'de', 'fr', 'es', 'pt-BR'])}/${area}.json`,
    `docs/runbooks/${topic}.md`,
    `content/${topic}.mdx`,
    `proto/${area}/v1/${topic.replaceAll('-', '_')}.proto`,
    `schemas/${topic}.graphql`,
    `scripts/${topic}.sh`,
    `styles/${topic}.scss`,
    `public/${topic}.svg`,
    `.cursor/rules/${area}.mdc`,
    `packages/${area}/CHANGELOG.md`,
  ]);
}

/** Any file that a person would name. Odd ones (spaces, accents, drives, dots) are in, as in life. */
export function drawPath(scene: Scene): string {
  const { random } = scene;
  const draw = random.next();
  if (draw < 0.4) return drawSourcePath(scene);
  if (draw < 0.5) return drawTestPath(scene);
  if (draw < 0.65) return drawConfigPath(scene);
  if (draw < 0.78) return drawTextPath(scene);
  if (draw < 0.94) return random.pick(wellKnownFiles);
  return oddPath(scene);
}

/** A directory, with or without a slash at its end. */
export function drawFolder(scene: Scene): string {
  const { random, language } = scene;
  const area = drawArea(scene);
  const folder = random.chance(0.45)
    ? expand(random.pick(language.folders), { area: areaFolder(scene) }, random)
    : random.pick([
        `docs/${area}`,
        `services/${area}`,
        'tests',
        'migrations',
        'db/migrations',
        'scripts',
        'infra/modules',
        'config',
        '.github/workflows',
        `packages/${area}`,
        'src',
        `apps/${area}`,
        'k8s',
        'test/fixtures',
        `cmd/${area}`,
        'public/images',
        'proto',
        `internal/${area}`,
        `lib/${area}`,
        'tools',
        'benchmarks',
        'examples',
        `e2e/${area}`,
        'vendor',
        'charts',
        'notebooks',
        'assets',
        'src/components',
        'locales',
      ]);
  const lead = random.chance(0.08) ? './' : '';
  return `${lead}${folder}${random.chance(0.6) ? '/' : ''}`;
}

function oddPath(scene: Scene): string {
  const { random, language } = scene;
  const title = random.pick(['Meeting Notes', 'Q3 plan', 'release checklist', 'old version', 'design draft']);
  const name = stem(scene, language.fileCase);
  return random.pick([
    `docs/${title}.md`,
    `src/café/${name}.${language.extension}`,
    `src/${drawArea(scene)}/[id]/${name}.${language.extension}`,
    `data/Ärzte-${drawArea(scene)}.csv`,
    `notes/${title} (copy).txt`,
    `app/[locale]/${drawArea(scene)}/page.tsx`,
    `src/routes/$${caseWords(drawThing(scene), 'camel')}.tsx`,
    `.${drawArea(scene)}rc`,
    `${name}.${language.extension}`,
    `docs/Übersicht-${drawArea(scene)}.md`,
    `SRC/COPYBOOK/${caseWords(drawThing(scene), 'cobol')}.CPY`,
  ]);
}

const areaFolder = (scene: Scene): string =>
  scene.language.id === 'cs' ? caseWords(drawArea(scene), 'pascal') : drawArea(scene);

function stem(scene: Scene, style: Parameters<typeof caseWords>[1]): string {
  const { random } = scene;
  const tail = random.pick([
    '',
    '',
    ' service',
    ' handler',
    ' model',
    ' client',
    ' repository',
    ' controller',
    ' utils',
    ' types',
    ' list',
    ' form',
    ' job',
    ' store',
  ]);
  const head = random.chance(0.15) ? drawVendor(scene) : drawThing(scene);
  return caseWords(`${head}${tail}`, style);
}

const prefix = ({ random }: Scene): string => (random.chance(0.06) ? './' : '');
