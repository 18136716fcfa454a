import type { Router } from '@router/router-runtime';
import type { Toolset } from '@router/schemas';
import type { HttpLimits } from './http-limits.ts';

/** A handler of another protocol under the same gates, for example MCP. */
export type MountedHandler = (request: Request) => Response | Promise<Response>;

export interface HttpHandlerOptions {
  readonly router: Router;
  /** Bearer tokens, any of which opens the doors; `/healthz` stays open. @default none is asked for */
  readonly token?: string | readonly string[] | undefined;
  /**
   * Names in `Host` that are answered, with or without a port, or `any`.
   * @default the names of the own machine; `any` when a token is asked for
   */
  readonly allowedHosts?: readonly string[] | 'any' | undefined;
  /** Origins of pages that may call, for example `https://app.example.com`. @default none but the server's own */
  readonly allowedOrigins?: readonly string[] | undefined;
  readonly limits?: Partial<HttpLimits> | undefined;
  /**
   * A router for tools that a chat request brings itself. Called once a toolset, the result is kept.
   * @default such requests are refused
   */
  readonly routerForToolset?: ((toolset: Toolset) => Router | Promise<Router>) | undefined;
  /** Names under which clients may ask; the first is the one listed. @default ['semantic-router'] */
  readonly models?: readonly [string, ...string[]] | undefined;
  /** Handlers of other protocols by path, for example `{ '/mcp': … }`. */
  readonly mounts?: Readonly<Record<string, MountedHandler>> | undefined;
  /** What `/metrics` says, given what this server counted: for one server in several processes. @default that alone */
  readonly gatherMetrics?: ((own: string) => string | Promise<string>) | undefined;
  /** Told of every failure that callers see only as 500. Must not throw. */
  readonly onError?:
    | ((error: unknown, request: { readonly id: string; readonly path: string }) => void)
    | undefined;
  /** Milliseconds, monotonic. @default performance.now */
  readonly now?: (() => number) | undefined;
  /** Seconds since 1970, for `created`. @default the clock */
  readonly clock?: (() => number) | undefined;
}
