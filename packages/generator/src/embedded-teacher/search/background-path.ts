import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { kept, verbatim } from '../grammar/marked-text.ts';
import { drawSourcePath } from '../scene/paths.ts';
import { drawSymbol, drawTypeName } from '../scene/symbols.ts';
import { contentWords, drawProcess } from '../scene/words.ts';
import { exactThought } from './exact-thought.ts';

/** A path is mentioned, but what is asked lies somewhere else. */
export const backgroundPath: Recipe = {
  id: 'background-path',
  weight: 1.5,
  draft(scene) {
    const symbol = scene.random.chance(0.5) ? drawSymbol(scene) : drawTypeName(scene);
    const process = drawProcess(scene);
    const exact = scene.random.chance(0.65);
    const slots = { path: verbatim(drawSourcePath(scene)), symbol: verbatim(symbol), process: kept(process) };
    return {
      ask: scene.say(exact ? exactTemplates : conceptTemplates, slots),
      output: searchOutput({
        thought: exact ? exactThought(scene, symbol) : scene.say(thoughts, { process }),
        query: exact ? symbol : contentWords(process),
        mode: exact ? 'exact' : 'semantic',
      }),
    };
  },
};

const exactTemplates = [
  'i was reading {path} and it calls {symbol}. where is that defined[?|]',
  '{path} imports {symbol} - who else [uses|imports|calls] it[?|]',
  'apart from {path}, [what|who|which files] [uses|use|touches|call] {symbol}[?|]',
  'besides {path}: where [else |]is {symbol} used[?|]',
  'i already know {path}. find the other [callers|usages|places] of {symbol}',
  'which tests cover {symbol} (the one in {path})[?|]',
  'who calls {symbol} from {path}[?| across the repo|]',
  'in {path} there is a {symbol} call, [where does it come from|find its implementation][?|]',
];
const conceptTemplates = [
  'i changed {path} yesterday and now {process} is broken. where is {process} [implemented|done|handled][?|]',
  '{path} is not the place. where do we really do {process}[?|]',
  'is there something like {path} for {process}[?| somewhere else in the repo?|]',
  "{path} doesn't mention {process}, so where [does it happen|is it][?|]",
  'other than in {path}, where do we deal with {process}[?|]',
];
const thoughts = [
  'The named file is background only; what is sought, {process}, lies elsewhere and must be found.',
  'A path occurs, yet the question is where {process} happens in the rest of the repo.',
  'Opening the mentioned file would not help, so search the repository for {process}.',
];
