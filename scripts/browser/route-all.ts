import { loadShippedModel } from '../../packages/local-model/src/index.ts';
import { createRouter, localTier } from '../../packages/router-runtime/src/index.ts';

/** Routes the queries and returns the decisions as JSON texts, without their latencies. Runs in Node and in a page. */
export async function routeAll(queries: readonly { query: string; context?: object }[]): Promise<string[]> {
  const router = createRouter({ tiers: [localTier(await loadShippedModel())] });
  const results: string[] = [];
  for (const { query, context } of queries) {
    const { output, decision } = await router.route(query, { ...(context && { context }) });
    results.push(JSON.stringify({ output, decision: { ...decision, latency_ms: undefined } }));
  }
  return results;
}

(globalThis as { routeAll?: typeof routeAll }).routeAll = routeAll;
