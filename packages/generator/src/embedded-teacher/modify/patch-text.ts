import { patchOutput } from '../agent-outputs.ts';
import { verbatim } from '../grammar/marked-text.ts';
import { drawTextChange } from '../scene/code-lines.ts';
import { drawPerson } from '../scene/words.ts';
import type { ModifyRecipe } from './modify-recipe.ts';
import { pathShown } from './path-shown.ts';
import { quoteShown } from './quote-shown.ts';

/** "in X change A to B": the file, the old text and the new text are all given. */
export const patchText: ModifyRecipe = {
  id: 'patch-text',
  operation: 'patch',
  weight: 4,
  draft(scene) {
    const { random } = scene;
    const { path, from, to, what } = drawTextChange(scene);
    const long = /\s|[(){}=:;]/.test(from);
    const [old, fresh] = quoteShown(scene, from, to);
    const slots = {
      path: pathShown(scene, path),
      raw: path,
      old,
      new: fresh,
      what,
      person: drawPerson(scene),
      n: verbatim(random.integer(3, 400)),
    };
    const asBlock = long && random.chance(0.14);
    return {
      ask: scene.say(asBlock ? blockTemplates : templates, slots),
      ...(asBlock
        ? {
            block: random.pick([
              `- ${from}\n+ ${to}`,
              `old:\n${from}\nnew:\n${to}`,
              `\`\`\`\n${from}\n\`\`\`\n->\n\`\`\`\n${to}\n\`\`\``,
              `before: ${from}\nafter: ${to}`,
            ]),
          }
        : {}),
      output: patchOutput(scene.say(thoughts, slots), path, from, to),
    };
  },
};

const templates = [
  '[in|inside] {path}[,|] [change|replace|swap|turn|update|switch] {old} [to|with|for|into|by] {new}',
  '[change|replace|update|switch|swap] {old} [to|with|by] {new} in {path}[ please| pls|]',
  '{path}: {old} -> {new}',
  '{path}: [change|replace] {old} [with|by] {new}[ please|]',
  '{path} {old} => {new}',
  '[please |can you |could you |]change the {what} in {path} from {old} to {new}',
  'in {path} [the {what} should be|make it] {new} instead of {old}',
  '{path} still says {old}[, should be|, make that|. change it to|; it must be] {new}',
  'set the {what} in {path} to {new} (is {old}[ now| at the moment|])',
  '{old} in {path} [is wrong|is outdated|is a mistake], [it should be|use|make it|replace it with] {new}',
  'sed {path}: s/{old}/{new}/'.replace('s/{old}/{new}/', 'replace {old} by {new}'),
  'line {n} of {path}: replace {old} with {new}',
  '{person} wants {new} instead of {old} in {path}',
  'edit {path} so that {old} becomes {new}',
  'patch {path}: {old} must become {new}',
  'could you open {path} and change {old} to {new}[?|]',
  'update {path}[ please|]: the {what} {old} becomes {new}',
  'swap out {old} for {new} [in|inside] {path}, [nothing else|leave the rest|then run the tests]',
  '[fix|correct] the {what} in {path}: {old} should [be|read] {new}',
  "let's use {new} [rather than|not] {old} in {path}",
  'i need {old} [changed|replaced] [to|with|by] {new} in {path}'.replace(
    '[changed|replaced] [to|with|by]',
    'replaced by',
  ),
  'rename {old} to {new} in {path}[ only| and nowhere else|]',
  'for {path}: old {what} {old}, new {what} {new}',
];
const blockTemplates = [
  'apply this [small |]change to {path}[ please|]:',
  'in {path} please make this edit:',
  'patch for {path}:',
  'can you change {path} like this:',
  '{path} needs this:',
];
const thoughts = [
  'File, old text and new text are all stated, so {raw} can be patched directly.',
  'The edit in {raw} is fully specified: what stands there and what replaces it.',
  'With an explicit path and both texts given, an exact replacement in {raw} is right.',
  'Nothing has to be found; the {what} in {raw} is replaced as dictated.',
  'A small targeted change in {raw} is wanted, and both sides of it are quoted.',
  'The path is copied from the request and the replacement is unambiguous, so patch {raw}.',
];
