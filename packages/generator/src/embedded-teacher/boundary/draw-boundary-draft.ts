import type { Draft } from '../draft.ts';
import type { Scene } from '../scene/scene.ts';
import { backgroundOrTarget } from './background-or-target.ts';
import type { BoundaryFamily } from './boundary-family.ts';
import { droppedArguments } from './dropped-arguments.ts';
import { minimalPairs } from './minimal-pairs.ts';
import { removedTools } from './removed-tools.ts';
import { wordsAndDeeds } from './words-and-deeds.ts';

const families: readonly BoundaryFamily[] = [
  ...minimalPairs,
  ...droppedArguments,
  ...removedTools,
  ...backgroundOrTarget,
  ...wordsAndDeeds,
];

/** Which look-alike is wanted; an absent field is free. */
export interface BoundaryWish {
  kind?: string;
  variant?: string;
  /** The file operation that the row must call, for intent `modify`. */
  operation?: string | undefined;
}

/**
 * A look-alike for the scene's intent, or undefined where no family has one. The scene must be that of the
 * whole set: members drawn from equal scenes share their words.
 */
export function drawBoundaryDraft(scene: Scene, wish: BoundaryWish = {}): Draft | undefined {
  const order = scene.random.sample(
    families.filter(({ kind }) => wish.kind === undefined || kind === wish.kind),
    families.length,
  );
  for (const family of order) {
    const fitting = family
      .members(scene)
      .filter(
        ({ intent, variant, draft }) =>
          intent === scene.assignment.intent &&
          (wish.variant === undefined || variant === wish.variant) &&
          (wish.operation === undefined || operationOf(draft) === wish.operation),
      );
    if (fitting.length > 0) return scene.random.pick(fitting).draft;
  }
  return undefined;
}

function operationOf({ output }: Draft): string | undefined {
  if (output.status !== 'running' || output.tool_use.tool_name !== 'file_manager') return undefined;
  return output.tool_use.arguments.operation;
}
