import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@router/dataset';
import type { EvaluationSummary } from '@router/evals';
import { openLedger } from '@router/generator';
import type { Environment } from '../environment/read-environment.ts';
import type { QueryRow } from '../routing/query-row.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { PipelineSettings } from './pipeline-settings.ts';
import { describeSettings } from './run-identity.ts';
import type { StageContext } from './stage-context.ts';
import type { StageView } from './stage-view.ts';
import { cardStage } from './stages/card-stage.ts';
import { evaluateStage } from './stages/evaluate-stage.ts';
import { formatStage } from './stages/format-stage.ts';
import { generateStage } from './stages/generate-stage.ts';
import { planStage } from './stages/plan-stage.ts';
import { type RoutedQuery, routeStage } from './stages/route-stage.ts';
import { splitStage } from './stages/split-stage.ts';
import { trainStage } from './stages/train-stage.ts';
import { validateStage } from './stages/validate-stage.ts';
import { sweepTemporaryFiles } from './sweep-temporary-files.ts';

export interface PipelineOptions {
  readonly directory: string;
  readonly settings: PipelineSettings;
  readonly environment: Environment;
  readonly queries: readonly QueryRow[];
  readonly view: StageView;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

export interface PipelineResult {
  /** Rows that the plan was filled with. */
  readonly accepted: number;
  readonly evaluation: Omit<EvaluationSummary, 'latency_ms'>;
  readonly routed: readonly RoutedQuery[];
}

/**
 * Plan, generate, validate, split, format, card, train, evaluate, route: each stage once. Interrupted anywhere,
 * the same call goes on from there, and what it leaves is byte for byte what an undisturbed run leaves.
 * @throws RouterError `generator/ledger-locked` when another process works on the same run
 */
export async function runPipeline(options: PipelineOptions): Promise<PipelineResult> {
  const { directory, settings, environment, queries, view, terminal, signal } = options;
  await mkdir(directory, { recursive: true });
  // The embedded teacher's answers cost nothing to repeat; a paid answer is on the disk before it is read.
  const free = settings.teachers.every(({ provider }) => provider === 'embedded');
  const ledger = openLedger(join(directory, 'ledger.sqlite'), { durability: free ? 'normal' : 'full' });
  const context = { directory, settings, environment, terminal, signal };
  const stage = <Result>(
    name: string,
    work: (context: StageContext) => Promise<{ result: Result; text: string; repeat: boolean }>,
  ) => {
    signal.throwIfAborted();
    return view.show(name, (progress) => work({ ...context, progress }));
  };
  try {
    await sweepTemporaryFiles(directory);
    await writeFileAtomic(
      join(directory, 'run.json'),
      `${JSON.stringify(describeSettings(settings), null, 2)}\n`,
    );
    const { plan, teachers } = await stage('plan', planStage);
    const { hash: rowsHash, accepted } = await stage('generate', (given) =>
      generateStage({ ...given, plan, teachers, ledger }),
    );
    await stage('validate', (given) => validateStage({ ...given, rowsHash }));
    const { splits, outputs: splitHashes } = await stage('split', (given) =>
      splitStage({ ...given, rowsHash }),
    );
    const { outputs: datasetHashes } = await stage('format', (given) =>
      formatStage({ ...given, splits, splitHashes, planHash: plan.hash }),
    );
    await stage('card', (given) => cardStage({ ...given, splits, datasetHashes }));
    const { hash: modelHash } = await stage('train', (given) =>
      trainStage({ ...given, splits, splitHashes }),
    );
    const evaluation = await stage('evaluate', (given) =>
      evaluateStage({
        ...given,
        test: splits.test,
        modelHash,
        testHash: splitHashes['splits/test.jsonl'] ?? '',
      }),
    );
    const routed = await stage('route', (given) => routeStage({ ...given, queries }));
    return { accepted, evaluation, routed };
  } finally {
    ledger.close();
  }
}
