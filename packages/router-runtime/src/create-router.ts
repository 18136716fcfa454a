import { readQuery } from '@router/policy';
import { codingAgentToolset, RouterError, routeContextSchema, type Toolset } from '@router/schemas';
import { configurationHash } from './configuration-hash.ts';
import type { Guard, GuardAction } from './guards/guard.ts';
import { standardGuards } from './guards/standard-guards.ts';
import type { RouteOptions, Router } from './router.ts';
import { askTiers } from './routing/ask-tiers.ts';
import { finishDecision, type RouteResult } from './routing/finish-decision.ts';
import type { RouteRequest } from './routing/route-request.ts';
import type { Tier } from './tiers/tier.ts';
import { withEscalation } from './with-escalation.ts';

export interface RouterOptions {
  /** @default codingAgentToolset */
  toolset?: Toolset | undefined;
  /** Asked in this order until one is confident enough. Without any, everything goes to a person. */
  tiers: readonly Tier[];
  /** @default standardGuards */
  guards?: readonly Guard[] | undefined;
  /** What a guard's finding leads to, by guard id. @default each guard's own */
  guardActions?: Readonly<Record<string, GuardAction>> | undefined;
  /** Longest query that is read, in UTF-16 units. @default 100000 */
  maxQueryLength?: number | undefined;
  /** Milliseconds, monotonic. @default performance.now */
  now?: (() => number) | undefined;
}

/**
 * Makes a router. All state is its own: two routers never share anything.
 * @throws RouterError `router-runtime/duplicate-tier` when two tiers have one id.
 */
export function createRouter(options: RouterOptions): Router {
  const { tiers, guards = standardGuards, guardActions = {}, maxQueryLength = 100_000 } = options;
  const now = options.now ?? (() => performance.now());
  const toolset = withEscalation(options.toolset ?? codingAgentToolset);
  rejectDuplicates(tiers);
  const configHash = configurationHash({ toolset, tiers, guards, guardActions });

  const route = (query: string, given: RouteOptions = {}): Promise<RouteResult> | RouteResult => {
    const startedAt = now();
    given.signal?.throwIfAborted();
    const request = readRequest(query, given, startedAt);
    const readAt = now();
    const settings = { guards, actions: guardActions, configHash, startedAt, readAt };
    const cascade = askTiers(tiers, request);
    return cascade instanceof Promise
      ? cascade.then((settled) => finishDecision(settled, request, settings))
      : finishDecision(cascade, request, settings);
  };

  function readRequest(query: string, given: RouteOptions, startedAt: number): RouteRequest {
    if (typeof query !== 'string' || query.length > maxQueryLength)
      throw new RouterError({
        code: 'router-runtime/invalid-query',
        message: `The query is ${typeof query === 'string' ? `${query.length} characters long` : `a ${typeof query}`}: expected a text of at most ${maxQueryLength} characters.`,
        hint: 'Shorten what is pasted, or raise maxQueryLength.',
      });
    const context = given.context && readContext(given.context);
    const { deadline = Number.POSITIVE_INFINITY, signal, workspace } = given;
    return {
      query,
      context,
      reading: readQuery(query, context),
      workspace,
      toolset,
      signal,
      deadlineAt: startedAt + deadline,
      now,
    };
  }

  return {
    toolset,
    configHash,
    route: async (query, given) => route(query, given),
    async *routeMany(queries) {
      for await (const { query, ...given } of queries) yield await route(query, given);
    },
  };
}

function readContext(context: RouteOptions['context']) {
  const parsed = routeContextSchema.safeParse(context);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RouterError({
    code: 'router-runtime/invalid-context',
    message: `The context is not usable: ${issue?.path.join('.') || 'context'}: ${issue?.message}.`,
    hint: 'Expected {messages?: [{role, content}], files?: string[], open_file?: {path, selection?}}.',
  });
}

function rejectDuplicates(tiers: readonly Tier[]): void {
  const duplicate = tiers.find(({ id }, index) => tiers.findIndex((tier) => tier.id === id) !== index);
  if (duplicate)
    throw new RouterError({
      code: 'router-runtime/duplicate-tier',
      kind: 'usage',
      message: `Two tiers have the id ${JSON.stringify(duplicate.id)}: expected each id once.`,
    });
}
