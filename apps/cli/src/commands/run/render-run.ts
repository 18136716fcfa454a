import type { EvaluationSummary } from '@router/evals';
import type { PipelineSettings } from '../../pipeline/pipeline-settings.ts';
import type { RoutedQuery } from '../../pipeline/stages/route-stage.ts';
import { renderDecision } from '../../routing/render-decision.ts';
import type { Paint } from '../../terminal/paint.ts';
import { wrapText } from '../../terminal/wrap-text.ts';

interface FinishedRun {
  readonly directory: string;
  readonly seconds: number;
  readonly settings: PipelineSettings;
  readonly accepted: number;
  readonly evaluation: Omit<EvaluationSummary, 'latency_ms'>;
  readonly routed: readonly RoutedQuery[];
}

/** What a newcomer should know after a run: what was decided, what it means, what was made, what to try next. */
export function renderRun(
  run: FinishedRun,
  { paint, columns }: { paint: Paint; columns?: number | undefined },
): string {
  const { directory, seconds, routed } = run;
  const decisions = routed.map(({ query, output, decision }) =>
    renderDecision(query, output, decision, { paint, columns }),
  );
  return `
${paint.bold('What the new model decides')}

${decisions.join('\n')}
${paint.bold('What happened')}

${story(run)
  .map((line) => `  ${wrapText(line, { columns, used: 2, indent: 2 })}`)
  .join('\n')}

${paint.bold('What was made')} in ${directory} (${seconds.toFixed(1)} s)

  accepted.jsonl     every row that passed; rejected.jsonl has the others
  splits/            train, validation and test; they share nothing
  dataset/           training files and a card, ready for Hugging Face
  model/router.bin   the local model
  evaluation.json    every figure that was measured

${paint.bold('What to try next')}

  npm run -s router -- route "where do we retry uploads?" --model ${directory}/model/router.bin
  npm run -s router -- stats ${directory}/accepted.jsonl
  npm run -s router -- upload ${directory}/dataset --dry-run
`;
}

function story({ settings, accepted, evaluation, routed }: FinishedRun): string[] {
  const embedded = settings.teachers.every(({ provider }) => provider === 'embedded');
  const slowest = Math.max(0, ...routed.map(({ decision }) => decision.latency_ms.total ?? 0));
  return [
    `${accepted} rows were written ${embedded ? 'by the embedded teacher' : 'by the teachers'} and proved by three layers of checks.`,
    ...(embedded
      ? ['That teacher is a grammar: good for trying things out, no replacement for real ones.']
      : []),
    `A local model was trained on the training part and measured on rows that it had not seen: the right tool ${percent(evaluation.tool_accuracy)} of the time, the whole call right ${percent(evaluation.full_call_accuracy)}.`,
    ...(embedded ? ['Those rows come from the same grammar; real queries are harder.'] : []),
    `It routed the ${routed.length} queries above in this process, with no key, in at most ${slowest.toFixed(1)} ms each.`,
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
