import type { EvaluationSummary } from '@router/evals';
import type { Paint } from '../../terminal/paint.ts';
import { renderConfusion } from '../../terminal/render-confusion.ts';

/** The figures as a table with their meaning, then the confusion matrix. */
export function renderSummary(summary: EvaluationSummary, paint: Paint): string {
  const { latency_ms: latency, confusion } = summary;
  const rows: [name: string, value: string, meaning: string][] = [
    ['items', String(summary.items), 'queries routed'],
    ['tool accuracy', percent(summary.tool_accuracy), 'chosen tool is right'],
    ['macro-F1', percent(summary.macro_f1), 'mean F1 over the tools'],
    ['arguments given tool', percent(summary.arguments_given_tool), 'arguments right where the tool is'],
    ['full-call accuracy', percent(summary.full_call_accuracy), 'tool and arguments right'],
    ['hallucinated paths', percent(summary.hallucinated_path_rate), 'calls with a path nobody gave'],
    ['schema-valid', percent(summary.schema_valid), 'outputs that satisfy the contract'],
    ['ECE', summary.ece.toFixed(3), 'tool probability against outcome, 0 best'],
    ['call ECE', summary.call_ece.toFixed(3), 'call confidence against outcome, 0 best'],
    [
      'coverage at 5 % error',
      percent(summary.coverage_at_5_percent_error),
      'share decided with 5 % wrong tools',
    ],
    [
      'call coverage at 5 % error',
      percent(summary.call_coverage_at_5_percent_error),
      'the same for whole calls',
    ],
    ['confident and wrong', percent(summary.confident_wrong_rate), 'confidence of 0.9 or more, wrong call'],
    [
      'prediction sets',
      `${percent(summary.prediction_set_coverage)} / ${summary.prediction_set_mean_size.toFixed(2)}`,
      'hold the right tool / mean size',
    ],
    [
      'latency p50 / p95 / p99',
      `${latency.p50.toFixed(2)} / ${latency.p95.toFixed(2)} / ${latency.p99.toFixed(2)} ms`,
      'one decision, guards included',
    ],
  ];
  const width = Math.max(...rows.map(([, value]) => value.length));
  const table = rows.map(
    ([name, value, meaning]) =>
      `${name.padEnd(27)}${paint.bold(value.padStart(width))}  ${paint.dim(meaning)}`,
  );
  return `${[...table, '', ...renderConfusion(confusion, paint)].join('\n')}\n`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
