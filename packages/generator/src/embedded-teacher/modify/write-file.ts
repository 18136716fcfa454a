import { writeOutput } from '../agent-outputs.ts';
import { verbatim } from '../grammar/marked-text.ts';
import { caseWords } from '../lexicon/case-words.ts';
import { drawConfigPath, drawPath, drawSourcePath, drawTextPath } from '../scene/paths.ts';
import type { Scene } from '../scene/scene.ts';
import { drawConstantName, drawFunctionName } from '../scene/symbols.ts';
import { drawArea, drawPerson, drawProcess, drawSetting, drawThing, drawVendor } from '../scene/words.ts';
import type { ModifyRecipe } from './modify-recipe.ts';
import { pathShown } from './path-shown.ts';

/** A file to create or overwrite, with its content in the request. */
export const writeFile: ModifyRecipe = {
  id: 'write-file',
  operation: 'write',
  draft(scene) {
    const { random } = scene;
    const { path, content } = drawFile(scene);
    const oneLine = !content.includes('\n');
    const inline = oneLine && random.chance(0.65);
    const quoted = content.includes('"')
      ? `\`${content}\``
      : random.pick([
          `"${content}"`,
          `\`${content}\``,
          content.includes("'") ? `"${content}"` : `'${content}'`,
        ]);
    const slots = {
      path: pathShown(scene, path),
      raw: path,
      content: verbatim(quoted),
      person: drawPerson(scene),
    };
    return {
      ask: scene.say(inline ? inlineTemplates : blockTemplates, slots),
      ...(inline ? {} : { block: random.chance(0.55) ? `\`\`\`\n${content}\n\`\`\`` : content }),
      output: writeOutput(scene.say(thoughts, slots), path, content),
    };
  },
};

function drawFile(scene: Scene): { path: string; content: string } {
  const { random } = scene;
  const thing = drawThing(scene);
  const area = drawArea(scene);
  const vendor = drawVendor(scene);
  const constant = drawConstantName(scene);
  const number = random.integer(2, 900);
  const name = drawFunctionName(scene);
  const source = drawSourcePath(scene);
  const kebab = caseWords(thing, 'kebab');
  const options: readonly (() => { path: string; content: string })[] = [
    () => ({ path: '.nvmrc', content: `${random.integer(18, 24)}.${random.integer(0, 12)}.0` }),
    () => ({ path: `${area}/.gitkeep`, content: `keep ${area}` }),
    () => ({
      path: random.pick(['VERSION', `${area}/VERSION`, 'version.txt']),
      content: `${random.integer(0, 9)}.${random.integer(0, 30)}.${random.integer(0, 12)}`,
    }),
    () => ({ path: '.python-version', content: `3.${random.integer(9, 14)}.${random.integer(0, 9)}` }),
    () => ({ path: `.github/CODEOWNERS`, content: `/${area}/ @${caseWords(vendor, 'kebab')}-team` }),
    () => ({
      path: drawTextPath(scene).replace(/\.(csv|json|svg|scss|sh|html|proto|graphql|mdc)$/, '.md'),
      content: `# ${thing}\n\n${random.pick(['How', 'Why', 'When'])} we do ${drawProcess(scene)}.`,
    }),
    () => ({
      path: `notes/${kebab}.txt`,
      content: `${random.pick(['ask', 'remind', 'call', 'meet'])} ${drawPerson(scene)} about ${drawProcess(scene)}`,
    }),
    () => ({
      path: `config/${kebab}.json`,
      content: `{"${caseWords(drawSetting(scene), 'camel')}": ${number}, "enabled": ${random.pick(['true', 'false'])}}`,
    }),
    () => ({
      path: drawConfigPath(scene).replace(
        /\.(json|toml|ini|tf|tfvars|properties|ts|php|rb|conf|py)$/,
        '.yaml',
      ),
      content: `${caseWords(drawSetting(scene), 'snake')}: ${number}\n${caseWords(thing, 'snake')}:\n  enabled: ${random.pick(['true', 'false'])}`,
    }),
    () => ({ path: `.env.example`, content: `${constant}=${number}` }),
    () => ({
      path: `scripts/${kebab}.py`,
      content: `def ${caseWords(name.replace(/([A-Z])/g, ' $1'), 'snake')}(value):\n    return value * ${number}`,
    }),
    () => ({
      path: source.replace(/\.\w+$/, '.ts'),
      content: `export const ${constant.replaceAll('-', '_')} = ${number};`,
    }),
    () => ({
      path: `sql/${caseWords(thing, 'snake')}.sql`,
      content: `SELECT count(*) FROM ${caseWords(thing, 'snake')}s WHERE status = '${random.pick(['open', 'failed', 'new'])}';`,
    }),
    () => ({
      path: `Dockerfile`,
      content: `FROM ${random.pick(['node:24-slim', 'python:3.13-slim', 'golang:1.25'])}\nWORKDIR /srv/${area}\nCOPY . .`,
    }),
    () => ({ path: '.dockerignore', content: `node_modules\n${area}/tmp` }),
    () => ({ path: 'robots.txt', content: `User-agent: *\nDisallow: /${area}` }),
    () => ({
      path: `data/${kebab}.csv`,
      content: `id,name,amount\n1,${area},${number}\n2,${vendor},${number + 7}`,
    }),
    () => ({ path: `docs/${kebab}.md`, content: `TODO: describe ${drawProcess(scene)}` }),
    () => ({
      path: `locales/de/${area}.json`,
      content: `{"title": "${random.pick(['Übersicht', 'Einstellungen', 'Willkommen', 'Fehler'])}", "count": ${number}}`,
    }),
    () => ({
      path: drawPath(scene)
        .replace(/^.*\.(md|txt)$/, 'NOTES.md')
        .replace(/^(?!NOTES).*$/, `tmp/${kebab}.log`),
      content: `${area} ${thing} ${number}`,
    }),
    () => ({ path: `styles/${kebab}.css`, content: `.${kebab} { margin: ${number}px; }` }),
    () => ({ path: `Makefile`, content: `${area}:\n\techo ${kebab}` }),
    () => ({ path: `.tool-versions`, content: `nodejs ${random.integer(18, 24)}.${random.integer(0, 9)}.0` }),
  ];
  return random.pick(options)();
}

const inlineTemplates = [
  '[create|write|make|add] [a file |a new file |the file |]{path} [with|containing|with the content|that says|with just] {content}',
  'put {content} [in|into] {path}[ please|]',
  '[save|store|write] {content} [to|in|into|as] {path}[ pls|]',
  '{path} should [contain|just say|have exactly] {content}[, create it| - please write it|]',
  'echo {content} > {path}',
  'overwrite {path} with {content}',
  '[replace|set] the [whole |entire |]content of {path} [with|to|by] {content}',
  'new file {path}: {content}',
  '{person} wants a {path} with {content} in it',
  'can you [create|add|write] {path} with {content}[?| please?]',
  'i need {path} to [read|be] {content}',
  'make {path} say {content}',
];
const blockTemplates = [
  '[create|write|add] {path} with [this|the following|exactly this][ content|]:',
  '[save|put|write] [this|the following] [to|into|as|in] {path}[ please|]:',
  '{path} should [look like|be|contain] this:',
  'new file {path}:',
  '[overwrite|replace] {path} [completely |]with [this|the following]:',
  'please make a file {path} with this inside:',
  'write this into {path}, [nothing else|as is|verbatim]:',
  'content for {path}:',
];
const thoughts = [
  'Path and full content are both given, so {raw} can be written as asked.',
  'A file is to be created at {raw}, and the text stands in the request.',
  'The user dictates the content of {raw}; copying it verbatim is all that is needed.',
  'Writing {raw} needs no lookup because its place and its text are spelled out.',
  'Everything for a write is present: the target {raw} and what goes into it.',
];
