import type { RouteContext, Toolset } from '@router/schemas';
import type { RouteResult } from './routing/finish-decision.ts';
import type { Workspace } from './workspace.ts';

export interface RouteOptions {
  /** What the query may lean on. */
  context?: RouteContext | undefined;
  workspace?: Workspace | undefined;
  signal?: AbortSignal | undefined;
  /** Milliseconds for the whole decision; slower tiers are cancelled. @default no limit */
  deadline?: number | undefined;
}

export interface Router {
  /** The toolset with a way to reach a person. */
  readonly toolset: Toolset;
  /** Names everything that can change a decision. */
  readonly configHash: string;
  /**
   * Decides what one query should do.
   * @throws RouterError `router-runtime/invalid-query`, `router-runtime/invalid-context`; the signal's reason when aborted.
   */
  route(query: string, options?: RouteOptions): Promise<RouteResult>;
  /** Decides one query after the other, in order. */
  routeMany(
    queries: Iterable<{ query: string } & RouteOptions> | AsyncIterable<{ query: string } & RouteOptions>,
  ): AsyncGenerator<RouteResult>;
}
