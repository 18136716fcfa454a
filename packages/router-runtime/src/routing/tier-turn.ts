import type { TierRequest } from '../tiers/tier.ts';
import type { LazyAbort } from './lazy-abort.ts';

export type AskedOfTier = Omit<TierRequest, 'signal'>;

/**
 * What a tier is asked, its signal made when first read. The signal is an own property, so that a tier may spread its
 * request into another one's, and one accessor for all requests: a getter written into each would give every request a
 * hidden class of its own, which outlives it.
 */
export class TierTurn implements TierRequest {
  readonly query: TierRequest['query'];
  readonly context: TierRequest['context'];
  readonly reading: TierRequest['reading'];
  readonly toolset: TierRequest['toolset'];
  readonly workspace: TierRequest['workspace'];
  readonly previous: TierRequest['previous'];
  declare readonly signal: AbortSignal;
  readonly #cancel: LazyAbort;

  constructor({ query, context, reading, toolset, workspace, previous }: AskedOfTier, cancel: LazyAbort) {
    this.query = query;
    this.context = context;
    this.reading = reading;
    this.toolset = toolset;
    this.workspace = workspace;
    this.previous = previous;
    this.#cancel = cancel;
    Object.defineProperty(this, 'signal', TierTurn.#signal);
  }

  static readonly #signal: PropertyDescriptor & ThisType<TierTurn> = {
    enumerable: true,
    get() {
      return this.#cancel.signal;
    },
  };
}
