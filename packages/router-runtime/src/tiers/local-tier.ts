import type { LocalModel } from '@router/local-model';
import { fingerprint } from '@router/prompts';
import type { Tier } from './tier.ts';

export interface LocalTierOptions {
  /** Confidence from which no later tier is asked. @default 0.8 */
  acceptAt?: number;
}

/** The in-process model as a tier: synchronous, no key, no network. */
export function localTier(model: LocalModel, { acceptAt = 0.8 }: LocalTierOptions = {}): Tier {
  const identity = { id: model.provenance.id, hash: fingerprint(JSON.stringify(model.provenance)) };
  return {
    id: 'local',
    fingerprint: `local ${identity.id} ${identity.hash}`,
    acceptAt,
    decide: ({ query, context, reading }) => ({ ...model.route(query, context, reading), model: identity }),
  };
}
