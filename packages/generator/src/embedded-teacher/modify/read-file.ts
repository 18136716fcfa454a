import { readOutput } from '../agent-outputs.ts';
import { verbatim } from '../grammar/marked-text.ts';
import { drawPath } from '../scene/paths.ts';
import { drawSymbol } from '../scene/symbols.ts';
import { drawPerson, drawProcess, drawSetting, drawThing, drawVendor } from '../scene/words.ts';
import type { ModifyRecipe } from './modify-recipe.ts';
import { pathShown } from './path-shown.ts';

/** Opening a named file, or asking something that its content answers. */
export const readFile: ModifyRecipe = {
  id: 'read-file',
  operation: 'read',
  weight: 3,
  draft(scene) {
    const { random } = scene;
    const path = drawPath(scene);
    const slots = {
      path: pathShown(scene, path),
      raw: path,
      setting: drawSetting(scene),
      thing: drawThing(scene),
      vendor: drawVendor(scene),
      process: drawProcess(scene),
      person: drawPerson(scene),
      symbol: verbatim(drawSymbol(scene)),
      n: verbatim(random.integer(2, 240)),
      m: verbatim(random.integer(241, 400)),
    };
    return { ask: scene.say(templates, slots), output: readOutput(scene.say(thoughts, slots), path) };
  },
};

const templates = [
  '[open|read|show|show me|print|display|cat|view|pull up|dump|fetch|load] {path}[ please| pls| for me|]',
  '{path}',
  '{path} [please|pls|show|open|?|- show me that file]',
  'cat {path}',
  'less {path}',
  'what does {path} [do|contain|look like|export|say|configure|say about {setting}][?|]',
  "what[ is|'s|s] in {path}[?|]",
  'does {path} [enable|mention|set|use|import|override|contain] [the |]{setting}[?|]',
  'which [version of {vendor}|port|{setting}|base image|default] [does|is in] {path} [pin|use|set][?|]'.replace(
    '[does|is in]',
    'does',
  ),
  '[check|look at|inspect|have a look at] {path} and [tell me|see|say] [whether the {setting} is set|what it does|if {process} is in there|what {symbol} returns]',
  'is {symbol} [defined|used|exported|imported] in {path}[?|]',
  '[show me|read|print] lines {n} to {m} of {path}',
  'what is on line {n} of {path}[?|]',
  'in {path}, [what does {symbol} do|what is the {setting}|how is {process} done|which {thing} is the default][?|]',
  '[explain|summarize|review|walk me through|proofread] {path}[ to me| please| in two sentences|]',
  'how does {path} [work|handle {process}|deal with a missing {thing}][?|]',
  '{person} asked [about|what is in] {path}[, show it|, open it please|. what does it say?]',
  '[is there|do we have] a {setting} in {path}[?|]',
  'open {path} and [then run the tests|fix the {thing} bug in it|add a null check to {symbol}|explain {symbol}|tell me what to improve]',
  '[add|put|write] [a null check|a docstring|some logging|error handling|a test for the empty case|type hints] [to|in|into] [{symbol} in |]{path}',
  '[refactor|clean up|simplify|modernize|optimize] {path}[ please| a bit|]',
  'fix the [bug|typo|failing case|lint errors] in {path}',
  'there is [a bug|something wrong|a typo somewhere] in {path}[, have a look|. find it|]',
  'before we change anything: what does {path} say[?| right now?]',
  'i want to see {path}',
  'the file {path} - [content please|what is it for?|who wrote that, show me]',
  'no wait, not the other one, i meant {path}. [open that|show me that one]',
  'compare what the docs say with {path}[, start by opening it|]',
  'read {path}, then [summarize it|list its todos|find who uses {symbol}]',
  'quick look [at|into] {path}[?|]',
  'can you [see|read|open] {path}[?| for me?]',
  'why does {path} [import {vendor}|set the {setting}|skip {process}][?|]',
  'remind me what {path} is [for|about][?|]',
  'content of {path}',
  "what's the first line of {path}[?|]",
  '#{path} is failing the linter. show it'.replace('#', ''),
];
const thoughts = [
  'The exact file {raw} is named, so it can be read right away without any search.',
  'What is asked stands in {raw}; opening that file is the first step.',
  'A concrete path is given and nothing is changed yet, so read {raw}.',
  'To answer I have to look into {raw}, whose path was copied from the request.',
  'The new text is not spelled out, so the file {raw} must be seen before an edit.',
  'No discovery needed: {raw} is known, and its content answers the question.',
  'Reading {raw} is harmless and gives the facts that the user wants.',
];
