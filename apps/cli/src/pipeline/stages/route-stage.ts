import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeJsonl } from '@router/dataset';
import { loadLocalModel } from '@router/local-model';
import { createRouter, localTier, type RouteResult } from '@router/router-runtime';
import type { QueryRow } from '../../routing/query-row.ts';
import type { StageContext } from '../stage-context.ts';
import { modelFile } from './train-stage.ts';

export const routedFile = 'routed.jsonl';

export interface RoutedQuery extends RouteResult {
  readonly query: string;
}

/** Routes real queries with the model that was just trained. Always done again: it is the point of the run. */
export async function routeStage({
  directory,
  settings,
  signal,
  queries,
}: StageContext & { queries: readonly QueryRow[] }) {
  const { toolset } = settings;
  const model = await loadLocalModel(await readFile(join(directory, modelFile)), { toolset });
  const router = createRouter({ toolset, tiers: [localTier(model)], guardActions: { calibration: 'warn' } });
  const routed: RoutedQuery[] = [];
  for (const { query, context } of queries)
    routed.push({ query, ...(await router.route(query, { context, signal })) });
  await writeJsonl(
    join(directory, routedFile),
    routed.map(({ output, decision: { latency_ms: _, ...decision } }, index) => {
      const { id, query } = queries[index] as QueryRow;
      return { id, query, output, decision };
    }),
  );
  return { result: routed, text: `${routed.length} example queries`, repeat: false };
}
