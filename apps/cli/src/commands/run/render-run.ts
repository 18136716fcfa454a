import type { EvaluationSummary } from '@router/evals';
import type { PipelineSettings } from '../../pipeline/pipeline-settings.ts';
import type { RoutedQuery } from '../../pipeline/stages/route-stage.ts';
import { renderDecision } from '../../routing/render-decision.ts';
import type { Paint } from '../../terminal/paint.ts';

interface FinishedRun {
  readonly directory: string;
  readonly seconds: number;
  readonly settings: PipelineSettings;
  readonly evaluation: Omit<EvaluationSummary, 'latency_ms'>;
  readonly routed: readonly RoutedQuery[];
}

/** What a newcomer should know after a run: what was decided, what it means, what was made, what to try next. */
export function renderRun(
  { directory, seconds, settings, evaluation, routed }: FinishedRun,
  paint: Paint,
): string {
  const decisions = routed.map(({ query, output, decision }) =>
    renderDecision(query, output, decision, paint),
  );
  const slowest = Math.max(0, ...routed.map(({ decision }) => decision.latency_ms.total ?? 0));
  const embedded = settings.teachers.every(({ provider }) => provider === 'embedded');
  return `
${paint.bold('What the new model decides')}

${decisions.join('\n')}
${paint.bold('What happened')}

  ${settings.accept} rows were written${embedded ? ' by the embedded teacher (a grammar: good for trying things out, no' : ''}
  ${embedded ? 'replacement for real teachers)' : 'by the teachers'}, each proved by three layers of checks, then split so that
  nothing leaks, and a local model was trained on the training part.
  On held-out rows it picks the right tool ${percent(evaluation.tool_accuracy)} of the time and gets the whole call
  right ${percent(evaluation.full_call_accuracy)} of the time. ${embedded ? 'Those rows come from the same grammar: real queries are harder.' : ''}
  The ${routed.length} queries above took ${slowest.toFixed(1)} ms at most, each in this process, with no key.

${paint.bold('What was made')} in ${directory} (${seconds.toFixed(1)} s)

  accepted.jsonl            every row that passed
  splits/                   train, validation and test
  dataset/                  training files and card, ready for Hugging Face
  model/router.bin          the local model
  evaluation.json           every figure

${paint.bold('What to try next')}

  npm run -s router -- route "where do we retry uploads?"
  npm run -s router -- stats ${directory}/accepted.jsonl
  npm run -s router -- run --teachers roulette        ${paint.dim('(with keys in .env)')}
`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
