import type { RouteOptions, RouteResult, Router } from '@router/router-runtime';
import type { HttpCall } from '../exchange/http-call.ts';
import type { HttpReply } from '../exchange/http-reply.ts';
import type { ProblemShape } from '../exchange/problem-reply.ts';
import type { HttpLimits } from '../http/http-limits.ts';
import type { Metrics } from '../metrics/create-metrics.ts';

/** What every door of one server shares. */
export interface DoorServices {
  readonly router: Router;
  readonly limits: HttpLimits;
  readonly metrics: Metrics;
  /** What `/metrics` says, given what this server counted. */
  readonly gatherMetrics: (own: string) => string | Promise<string>;
  readonly models: readonly [string, ...string[]];
  /** Routes under the server's deadline and counts the decision. */
  decide(router: Router, query: string, options: RouteOptions): Promise<RouteResult>;
  /** Seconds since 1970. */
  readonly clock: () => number;
  /** True while the server is letting its last requests finish. */
  readonly isDraining: () => boolean;
}

/** One path and method. Doors are data: the OpenAPI document and the metrics are written from them. */
export interface Door {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** The path; a trailing `*` takes everything that follows. */
  readonly path: string;
  /** Body of its errors. @default 'open-ai' */
  readonly problems?: ProblemShape;
  /** Answered without a token. @default false */
  readonly open?: boolean;
  answer(call: HttpCall, services: DoorServices): HttpReply | Promise<HttpReply>;
}
