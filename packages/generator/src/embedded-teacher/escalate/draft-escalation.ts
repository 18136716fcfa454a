import { askOutput } from '../agent-outputs.ts';
import type { Draft } from '../draft.ts';
import type { Slots } from '../grammar/expand.ts';
import type { Scene } from '../scene/scene.ts';

/** Ways to ask for something that a person has to decide, and to put it to that person. */
export interface EscalationWords {
  readonly asks: readonly string[];
  readonly thoughts: readonly string[];
  readonly questions: readonly string[];
  /** What the person should know beside the question. */
  readonly contexts: readonly string[];
}

/** A request and the question that hands it on; `contextShare` of the questions tell what is behind them. */
export function draftEscalation(
  scene: Scene,
  { asks, thoughts, questions, contexts }: EscalationWords,
  { slots, contextShare }: { slots: Slots; contextShare: number },
): Draft {
  return {
    ask: scene.say(asks, slots),
    output: askOutput(
      scene.say(thoughts, slots),
      scene.say(questions, slots),
      scene.random.chance(contextShare) ? scene.say(contexts, slots) : undefined,
    ),
  };
}
