import {
  answerOutput,
  askOutput,
  computeOutput,
  listOutput,
  patchOutput,
  readOutput,
  searchOutput,
  writeOutput,
} from '../agent-outputs.ts';
import type { Draft, Recipe } from '../draft.ts';
import { verbatim } from '../grammar/marked-text.ts';
import type { ModifyRecipe } from '../modify/modify-recipe.ts';
import { quoteShown } from '../modify/quote-shown.ts';
import { drawTextChange } from '../scene/code-lines.ts';
import { drawFolder, drawPath } from '../scene/paths.ts';
import type { Scene } from '../scene/scene.ts';
import { drawSymbol } from '../scene/symbols.ts';
import { conceptThought } from '../search/concept-thought.ts';
import { exactThought } from '../search/exact-thought.ts';
import type { SpokenLanguage } from './spoken-language.ts';
import { spokenLanguages } from './spoken-languages.ts';

const id = 'other-language';
const foreignScript = (language: SpokenLanguage) => /japanese|chinese/.test(language.id);

function drawLanguage({ random, assignment }: Scene): SpokenLanguage {
  const wanted = spokenLanguages.filter(foreignScript);
  return random.pick(assignment.edge_case === 'other-script' ? wanted : spokenLanguages);
}

const recipe = (weight: number, write: (language: SpokenLanguage, scene: Scene) => Draft): Recipe => ({
  id,
  weight,
  draft: (scene) => ({ ...write(drawLanguage(scene), scene), plain: true }),
});

/** Searches in another language; the words to look for are copied, identifiers stay what they are. */
export const searchInOtherLanguage = recipe(1.6, (language, scene) => {
  if (scene.random.chance(0.55)) {
    const symbol = drawSymbol(scene);
    return {
      ask: scene.say(language.symbol, { symbol: verbatim(symbol) }),
      output: searchOutput({ thought: exactThought(scene, symbol), query: symbol, mode: 'exact' }),
    };
  }
  const [template, query] = scene.random.pick(language.concept);
  return {
    ask: scene.say([template], { n: scene.random.integer(5, 120) }),
    output: searchOutput({ thought: conceptThought(scene, query), query, mode: 'semantic' }),
  };
});

const computeThoughts = [
  'The numbers are all there, in whichever language; a line of Python gives the exact result.',
  'A calculation with given values is asked for, so it is run rather than estimated.',
];

/** Calculations asked for in another language. */
export const computeInOtherLanguage = recipe(0.9, (language, scene) => {
  const { random } = scene;
  const thought = scene.say(computeThoughts);
  if (random.chance(0.6)) {
    const [rate, value] = [random.integer(2, 95), random.integer(30, 99999)];
    return {
      ask: scene.say(language.percent, { rate, value }),
      output: computeOutput(thought, `print(${value} * ${rate} / 100)`),
    };
  }
  const date = () => `202${random.integer(0, 7)}-0${random.integer(1, 9)}-${random.integer(10, 28)}`;
  const [a, b] = [date(), date()];
  const code = `from datetime import date, timedelta\na, b = sorted((date.fromisoformat("${a}"), date.fromisoformat("${b}")))\ndays = (b - a).days\nprint(days, sum((a + timedelta(days=i)).weekday() < 5 for i in range(days)))`;
  return { ask: scene.say(language.days, { a, b }), output: computeOutput(thought, code) };
});

/** Knowledge and thanks in another language, answered in it. */
export const answerInOtherLanguage = recipe(0.5, (language, scene) => {
  const [question, answer] = scene.random.pick(language.answer);
  return { ask: scene.say([question]), output: answerOutput(answer) };
});

const askThoughts = [
  'Whatever the language, this needs a person: it is destructive, outside of the tools or unclear.',
  'It cannot be done safely without an answer from the user, asked in the same language.',
];

/** What a person must decide, asked in another language and asked back in it. */
export const escalateInOtherLanguage = recipe(0.9, (language, scene) => {
  const [request, question] = scene.random.pick(language.escalate);
  const slots = { path: verbatim(drawPath(scene)) };
  return {
    ask: scene.say([request], slots),
    output: askOutput(scene.say(askThoughts), scene.say([question], slots)),
  };
});

const fileThoughts = [
  'The path {path} is named in the request, so the file operation follows directly.',
  'Another language, but the file {path} is explicit and so is what to do with it.',
];

const modifyRecipe = (
  operation: ModifyRecipe['operation'],
  write: (language: SpokenLanguage, scene: Scene) => Draft,
): ModifyRecipe => ({ ...recipe(0.25, write), operation });

/** File operations asked for in another language. */
export const modifyInOtherLanguage: readonly ModifyRecipe[] = [
  modifyRecipe('read', (language, scene) => {
    const path = drawPath(scene);
    return {
      ask: scene.say(language.read, { path: verbatim(path) }),
      output: readOutput(scene.say(fileThoughts, { path }), path),
    };
  }),
  modifyRecipe('list', (language, scene) => {
    const path = drawFolder(scene);
    return {
      ask: scene.say(language.list, { folder: verbatim(path) }),
      output: listOutput(scene.say(fileThoughts, { path }), path),
    };
  }),
  modifyRecipe('patch', (language, scene) => {
    const { path, from, to } = drawTextChange(scene);
    const [old, fresh] = quoteShown(scene, from, to);
    return {
      ask: scene.say(language.patch, { path: verbatim(path), old, new: fresh }),
      output: patchOutput(scene.say(fileThoughts, { path }), path, from, to),
    };
  }),
  modifyRecipe('write', (language, scene) => {
    const path = drawPath(scene);
    const content = `${scene.random.pick(['version', 'limit', 'count', 'build'])}=${scene.random.integer(2, 9999)}`;
    return {
      ask: scene.say(language.write, { path: verbatim(path), content: verbatim(`"${content}"`) }),
      output: writeOutput(scene.say(fileThoughts, { path }), path, content),
    };
  }),
];
