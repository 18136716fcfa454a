import type { Intent } from '@router/schemas';
import type { Draft } from '../draft.ts';
import type { Scene } from '../scene/scene.ts';

/** One row of a set of look-alikes, already written. */
export interface BoundaryMember {
  /** Id of the variant in the taxonomy's boundary kind. */
  readonly variant: string;
  readonly intent: Intent;
  readonly draft: Draft;
}

/** Writes the members of one set from one scene, so that they share their words. */
export interface BoundaryFamily {
  readonly id: string;
  /** Id of the taxonomy's boundary kind. */
  readonly kind: string;
  members(scene: Scene): readonly BoundaryMember[];
}
