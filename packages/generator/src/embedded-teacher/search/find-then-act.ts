import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { kept, verbatim } from '../grammar/marked-text.ts';
import { drawSymbol, drawTypeName } from '../scene/symbols.ts';
import { contentWords, drawAction, drawArea, drawProcess } from '../scene/words.ts';

/** Several steps, the first of which is finding something. */
export const findThenAct: Recipe = {
  id: 'find-then-act',
  weight: 2,
  draft(scene) {
    const { random } = scene;
    const symbol = drawSymbol(scene);
    const concept = random.chance(0.5) ? drawProcess(scene) : undefined;
    const action = drawAction(scene);
    const exact = random.chance(0.5);
    const slots = {
      target: exact ? verbatim(symbol) : kept(concept ? `the ${concept} code` : `the code to ${action}`),
      other: verbatim(drawTypeName(scene)),
      area: drawArea(scene),
    };
    const subject = exact ? symbol : (concept ?? action);
    return {
      ask: scene.say(templates, slots),
      output: searchOutput({
        thought: scene.say(thoughts, { subject }),
        query: exact ? symbol : contentWords(subject),
        mode: exact ? 'exact' : 'semantic',
      }),
    };
  },
};

const templates = [
  '[find|locate|look up|search for] {target}[,| and| then|, then] [change it to|make it|have it] [use {other}|log every failure|retry twice|return early][ and run the tests| and commit| and open a PR|, then run the test suite|]',
  '1. find {target}\n2. [add a test|refactor it|replace it by {other}]\n3. [run the tests|deploy to staging|push]',
  '- find {target}\n- [explain it|summarize it|add logging]\n- [update the docs|run the linter]',
  'first figure out where {target} is, [afterwards|after that|then] [fix the bug|we can rename it|write a test for it]',
  '[i want to|we need to|we have to] [move|extract|replace|delete] {target} [eventually|later|next sprint], [but first|so for now just] [find|list|show] [it|where it is used|everything that depends on it]',
  'find {target} and [delete it if nobody uses it|clean it up|write a test for it|tell me whether it is safe to remove|measure how slow it is]',
  'track down {target}, [check|see] if it is [still needed|tested|thread safe], then [simplify it|remove it|document it]',
  'step one: find {target}. step two: [swap it for {other}|delete it|rewrite it]. step three: [run the suite|ship it]',
  "[don't change anything yet|no edits please|read only]: find {target} [and explain it|and list what uses it|and tell me how it works]",
  'could you find {target}, then bump the version and run the {area} tests[?|]',
];

const thoughts = [
  'Several steps are asked for; the first is finding {subject}, the rest follows from that.',
  'Nothing can be changed or tested until {subject} is located, so begin with discovery.',
  'The plan starts with a search for {subject}; later steps depend on what it finds.',
  'First step only: locate {subject}, since no path is given for it.',
  'Discovery precedes the edit and the tests in this sequence, so look for {subject} now.',
];
