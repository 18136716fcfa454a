import { readQuery } from '@router/policy';
import {
  type AgentOutput,
  agentOutputSchema,
  type Decision,
  type RouteContext,
  type Toolset,
} from '@router/schemas';
import type { EvaluationItem } from './evaluation-item.ts';
import type { EvaluationRecord } from './evaluation-record.ts';
import { matchCall } from './match-call.ts';
import { pathsGiven } from './paths-given.ts';

/** Anything that decides: the runtime's router, a model behind an adapter, an HTTP endpoint. */
export interface RouterUnderTest {
  route(
    query: string,
    options: { context?: RouteContext | undefined; signal?: AbortSignal | undefined },
  ): Promise<{ output: AgentOutput; decision: Decision }>;
}

export interface EvaluateRouterOptions {
  router: RouterUnderTest;
  items: Iterable<EvaluationItem> | AsyncIterable<EvaluationItem>;
  toolset: Toolset;
  signal?: AbortSignal | undefined;
}

/** Routes the items one after the other, so that latencies are those of a single request, and scores each. */
export async function* evaluateRouter(options: EvaluateRouterOptions): AsyncGenerator<EvaluationRecord> {
  const schema = agentOutputSchema(options.toolset);
  for await (const item of options.items) {
    options.signal?.throwIfAborted();
    const { output, decision } = await options.router.route(item.query, {
      context: item.context,
      signal: options.signal,
    });
    yield {
      item,
      output,
      decision,
      match: matchCall(output, decision.tool, item.gold),
      pathsGiven: pathsGiven(output, options.toolset, readQuery(item.query, item.context)),
      valid: schema.safeParse(output).success,
    };
  }
}
