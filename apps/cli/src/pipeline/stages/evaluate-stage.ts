import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@router/dataset';
import { type EvaluationSummary, evaluateRouter, itemOfRow, summarizeRecords } from '@router/evals';
import { loadLocalModel } from '@router/local-model';
import { createRouter, localTier } from '@router/router-runtime';
import type { TrainingExample } from '@router/schemas';
import { runStage } from '../run-stage.ts';
import type { StageContext } from '../stage-context.ts';
import { modelFile } from './train-stage.ts';

export const evaluationFile = 'evaluation.json';

interface EvaluateInput extends StageContext {
  readonly test: readonly TrainingExample[];
  readonly modelHash: string;
  readonly testHash: string;
}

/** Measures the trained model on the test split, which nothing was fitted to. Latencies are printed, not kept. */
export async function evaluateStage({
  directory,
  settings,
  signal,
  test,
  modelHash,
  testHash,
}: EvaluateInput) {
  const { toolset } = settings;
  const { done } = await runStage({
    directory,
    name: 'evaluate',
    input: { modelHash, testHash },
    async work() {
      const model = await loadLocalModel(await readFile(join(directory, modelFile)), { toolset });
      const router = createRouter({
        toolset,
        tiers: [localTier(model)],
        guardActions: { calibration: 'warn' },
      });
      const items = test.map((row, index) => itemOfRow(row, toolset, `test-${index + 1}`));
      const records = await Array.fromAsync(
        evaluateRouter({ router, items, toolset: router.toolset, signal }),
      );
      const { latency_ms: _, ...summary } = summarizeRecords(records, router.toolset);
      await writeFileAtomic(join(directory, evaluationFile), `${JSON.stringify(summary, null, 2)}\n`);
      return [evaluationFile];
    },
  });
  const summary = JSON.parse(await readFile(join(directory, evaluationFile), 'utf8')) as Omit<
    EvaluationSummary,
    'latency_ms'
  >;
  const text = `on ${summary.items} held-out rows: ${percent(summary.tool_accuracy)} right tool, ${percent(summary.full_call_accuracy)} right call`;
  return { result: summary, text, repeat: !done };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
