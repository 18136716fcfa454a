import { caseWords } from '../lexicon/case-words.ts';
import { drawConfigPath, drawPath, drawSourcePath, drawTextPath } from './paths.ts';
import type { Scene } from './scene.ts';
import { drawConstantName, drawFunctionName, drawTypeName } from './symbols.ts';
import { drawArea, drawPerson, drawSetting, drawThing, drawVendor, plural } from './words.ts';

/** A change of text in a file: where, what stands there, what shall stand there. */
export interface TextChange {
  path: string;
  from: string;
  to: string;
  /** What kind of thing it is, for the sentence around it: `value`, `line`, `word`. */
  what: string;
}

export function drawTextChange(scene: Scene): TextChange {
  const { random, language } = scene;
  const setting = drawSetting(scene);
  const thing = drawThing(scene);
  const snake = caseWords(setting, 'snake');
  const camel = caseWords(setting, 'camel');
  const screaming = caseWords(setting, 'screaming');
  const [small, large] = [random.integer(1, 60), random.integer(61, 9000)];
  const other = random.chance(0.5) ? [small, large] : [large, small];
  const version = () => `${random.integer(0, 12)}.${random.integer(0, 30)}.${random.integer(0, 20)}`;
  const versions = [version(), version()];
  const source = drawSourcePath(scene);
  const config = drawConfigPath(scene);
  const names = [drawFunctionName(scene), drawFunctionName(scene)];
  const types = [drawTypeName(scene), drawTypeName(scene)];
  const vendor = caseWords(drawVendor(scene), 'kebab');
  const [level, otherLevel] = random.sample(['debug', 'info', 'warn', 'error', 'trace', 'verbose'], 2) as [
    string,
    string,
  ];
  const [place, otherPlace] = random.sample(
    ['staging', 'prod', 'eu-west-1', 'us-east-1', 'localhost', 'dev.internal', 'eu-central-1'],
    2,
  ) as [string, string];
  const options: readonly (() => TextChange)[] = [
    () => ({ path: config, from: `${snake}: ${other[0]}`, to: `${snake}: ${other[1]}`, what: 'line' }),
    () => ({ path: config, from: `${other[0]}`, to: `${other[1]}`, what: setting }),
    () => ({ path: config, from: `${other[0]}s`, to: `${other[1]}s`, what: setting }),
    () => ({ path: config, from: `${snake} = ${other[0]}`, to: `${snake} = ${other[1]}`, what: 'line' }),
    () => ({ path: config, from: `"${camel}": ${other[0]}`, to: `"${camel}": ${other[1]}`, what: 'entry' }),
    () => ({
      path: config,
      from: `${screaming}=${other[0]}`,
      to: `${screaming}=${other[1]}`,
      what: 'setting',
    }),
    () => ({
      path: config,
      from: random.pick(['true', 'enabled']),
      to: random.pick(['false', 'disabled']),
      what: `${thing} flag`,
    }),
    () => ({ path: config, from: `${snake}: true`, to: `${snake}: false`, what: 'flag' }),
    () => ({ path: config, from: level, to: otherLevel, what: 'log level' }),
    () => ({
      path: config,
      from: place,
      to: otherPlace,
      what: random.pick(['region', 'host', 'environment', 'target']),
    }),
    () => ({
      path: config,
      from: `image: ${vendor}:${versions[0]}`,
      to: `image: ${vendor}:${versions[1]}`,
      what: 'image',
    }),
    () => ({ path: config, from: `replicas: ${small}`, to: `replicas: ${small + 3}`, what: 'line' }),
    () => ({
      path: random.pick(['package.json', `packages/${drawArea(scene)}/package.json`]),
      from: `"${vendor}": "^${versions[0]}"`,
      to: `"${vendor}": "^${versions[1]}"`,
      what: 'dependency',
    }),
    () => ({
      path: random.pick(['requirements.txt', 'requirements-dev.txt']),
      from: `${vendor}==${versions[0]}`,
      to: `${vendor}==${versions[1]}`,
      what: 'pin',
    }),
    () => ({
      path: random.pick(['Dockerfile', `${drawArea(scene)}/Dockerfile`]),
      from: random.pick(['node:18', 'python:3.9', 'alpine:3.17']),
      to: random.pick(['node:24', 'python:3.13-slim', 'alpine:3.22']),
      what: 'base image',
    }),
    () => ({
      path: 'pom.xml',
      from: `<version>${versions[0]}</version>`,
      to: `<version>${versions[1]}</version>`,
      what: 'version',
    }),
    () => ({
      path: 'docker-compose.yml',
      from: `${small + 3000}:${small + 3000}`,
      to: `${small + 8000}:${small + 3000}`,
      what: 'port mapping',
    }),
    () => ({ path: source, from: `${names[0]}(`, to: `${names[1]}(`, what: 'call' }),
    () => ({
      path: source,
      from: `${names[0]}`,
      to: `${names[1]}`,
      what: random.pick(['function', 'name', 'call', 'helper']),
    }),
    () => ({
      path: source,
      from: types[0] as string,
      to: types[1] as string,
      what: random.pick(['class', 'type', 'import', 'name']),
    }),
    () => ({
      path: source,
      from: `if (${camel} > ${small})`,
      to: `if (${camel} >= ${small})`,
      what: 'condition',
    }),
    () => ({
      path: source,
      from: `const ${screaming} = ${other[0]};`,
      to: `const ${screaming} = ${other[1]};`,
      what: 'constant',
    }),
    () => ({
      path: source,
      from: `console.log(${caseWords(thing, 'camel')});`,
      to: `logger.debug(${caseWords(thing, 'camel')});`,
      what: 'line',
    }),
    () => ({ path: source, from: `return null;`, to: `return [];`, what: 'line' }),
    () => ({
      path: source,
      from: `${drawConstantName(scene)}`,
      to: `${drawConstantName(scene)}`,
      what: 'constant',
    }),
    () => ({ path: source, from: `import ${types[0]}`, to: `import ${types[1]}`, what: 'import' }),
    () => ({
      path: source,
      from: random.pick(/^(ts|tsx|js|vue)$/.test(language.id) ? ['==', 'var ', 'http://'] : ['http://']),
      to: random.pick(['===', 'const ', 'https://']),
      what: random.pick(['operator', 'keyword', 'part']),
    }),
    () => ({
      path: source,
      from: `${language.id === 'py' ? 'except:' : '} catch (e) {'}`,
      to: `${language.id === 'py' ? 'except ValueError:' : '} catch (error) {'}`,
      what: 'clause',
    }),
    () => ({
      path: source,
      from: `def ${caseWords(thing, 'snake')}(self)`,
      to: `def ${caseWords(thing, 'snake')}(self, ${snake}=None)`,
      what: 'signature',
    }),
    () => ({ path: source, from: `timeout=${small}`, to: `timeout=${large}`, what: 'argument' }),
    () => ({
      path: drawTextPath(scene),
      from: random.pick([
        'teh',
        'recieve',
        'seperate',
        'occured',
        'adress',
        'definately',
        'enviroment',
        'succesful',
      ]),
      to: random.pick([
        'the',
        'receive',
        'separate',
        'occurred',
        'address',
        'definitely',
        'environment',
        'successful',
      ]),
      what: 'typo',
    }),
    () => ({
      path: drawTextPath(scene),
      from: `${plural(thing)}`,
      to: `${plural(drawThing(scene))} and more`,
      what: 'word',
    }),
    () => ({
      path: drawTextPath(scene),
      from: `Last updated ${2019 + random.integer(0, 4)}`,
      to: `Last updated ${2025 + random.integer(0, 1)}`,
      what: 'date',
    }),
    () => ({
      path: drawTextPath(scene),
      from: `contact ${drawPerson(scene)}`,
      to: `contact support@${vendor}.example`,
      what: 'text',
    }),
    () => ({
      path: drawPath(scene),
      from: `${drawVendor(scene)}`,
      to: `our ${drawVendor(scene)} fork`,
      what: 'name',
    }),
    () => ({
      path: 'README.md',
      from: `## ${thing[0]?.toUpperCase()}${thing.slice(1)}`,
      to: `## ${plural(thing)}`,
      what: 'heading',
    }),
    () => ({
      path: drawSourcePath(scene),
      from: `'${thing} not found'`,
      to: `'No such ${thing}'`,
      what: 'message',
    }),
    () => ({ path: 'CHANGELOG.md', from: `## Unreleased`, to: `## ${versions[1]}`, what: 'heading' }),
    () => ({
      path: `sql/${caseWords(thing, 'snake')}.sql`,
      from: `ORDER BY id`,
      to: `ORDER BY created_at DESC`,
      what: 'clause',
    }),
    () => ({
      path: 'infra/main.tf',
      from: `instance_type = "t3.small"`,
      to: `instance_type = "m6i.large"`,
      what: 'setting',
    }),
    () => ({
      path: `cobol/${caseWords(thing, 'cobol')}.cbl`,
      from: `PIC 9(${random.integer(2, 5)})`,
      to: `PIC 9(${random.integer(6, 9)})V99`,
      what: 'picture clause',
    }),
  ];
  let change = random.pick(options)();
  while (change.from === change.to) change = random.pick(options)();
  return pairTypos(change);
}

const typos: Readonly<Record<string, string>> = {
  teh: 'the',
  recieve: 'receive',
  seperate: 'separate',
  occured: 'occurred',
  adress: 'address',
  definately: 'definitely',
  enviroment: 'environment',
  succesful: 'successful',
  '==': '===',
  'var ': 'const ',
  'http://': 'https://',
  true: 'false',
  enabled: 'disabled',
};

/** Gives a drawn fault the correction that belongs to it. */
const pairTypos = (change: TextChange): TextChange => ({
  ...change,
  to: typos[change.from] ?? change.to,
  from: change.from.trim(),
  ...(change.from.endsWith(' ') ? { to: (typos[change.from] ?? change.to).trim() } : {}),
});
