import { computeOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import type { Slots } from '../grammar/expand.ts';
import { verbatim } from '../grammar/marked-text.ts';
import type { Scene } from '../scene/scene.ts';

/** A calculation in words and in Python. */
export interface Computation {
  asks: readonly string[];
  slots?: Slots;
  block?: string;
  /**
   * Python 3, standard library only, that prints the answer. A list gives the code by what the ask mentions:
   * the first entry whose slot occurs in the chosen ask, so that no value enters the code that was not given.
   */
  code: string | readonly (readonly [slot: string, code: string])[];
  /** What is worked out, for the thought: `the share of two given numbers`. */
  what: string;
  /** Seconds. @default 30 */
  timeout?: number;
}

/** Makes a recipe of a computation. Slot values survive every voice letter by letter. */
export const computeRecipe = (id: string, draw: (scene: Scene) => Computation, weight = 1): Recipe => ({
  id,
  weight,
  draft(scene) {
    const { asks, slots = {}, block, code, what, timeout } = draw(scene);
    const chosen = scene.random.pick(asks);
    const marked = Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, verbatim(value)]));
    return {
      ask: scene.say([chosen], marked),
      ...(block === undefined ? {} : { block }),
      output: computeOutput(scene.say(thoughts, { what }), codeFor(chosen, code), timeout),
    };
  },
});

function codeFor(ask: string, code: Computation['code']): string {
  if (typeof code === 'string') return code;
  const fitting = code.find(([slot]) => ask.includes(`{${slot}}`)) ?? code.at(-1);
  return fitting?.[1] ?? '';
}

const thoughts = [
  'All inputs are in the request, so running a few lines of Python gives {what} reliably.',
  'Working out {what} by head invites mistakes; a short script settles it.',
  'This is self-contained: {what} follows from the given values without looking at the repository.',
  'Nothing of the code base is needed, only {what}, which the sandbox can compute.',
  'The user wants a verified result, {what}, and execution is more trustworthy than memory.',
  'Deterministic Python can produce {what} from what was pasted or stated.',
  'Neither a file nor a search would help here; computing {what} answers it directly.',
  'Since {what} is asked for with concrete inputs, executing code is the right way.',
  'I should compute rather than estimate {what}, because exactness matters here.',
];
