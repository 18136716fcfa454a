import type { HeldOutFigures, TrainingReport } from '@router/local-model';
import type { Paint } from '../../terminal/paint.ts';
import { renderConfusion } from '../../terminal/render-confusion.ts';

/** How more rows helped, what is mistaken for what, and the figures on rows that were not trained on. */
export function renderTraining(
  report: TrainingReport,
  { file, bytes }: { file: string; bytes: number },
  paint: Paint,
): string {
  const lines = [
    paint.bold('learning curve'),
    ...report.learning_curve.map(
      ({ rows, tool_accuracy, call_accuracy }) =>
        `  ${String(rows).padStart(7)} rows  ${percent(tool_accuracy)} tool  ${percent(call_accuracy)} call`,
    ),
    '',
    paint.bold('confusion on held-out rows'),
    ...renderConfusion(report.confusion, paint),
    '',
    renderFigures('held out', report.held_out),
    ...(report.validation ? [renderFigures('validation', report.validation)] : []),
    '',
    paint.green(`${report.rows} rows trained into ${file} (${(bytes / 1e6).toFixed(2)} MB)`),
  ];
  return `${lines.join('\n')}\n`;
}

function renderFigures(name: string, figures: HeldOutFigures): string {
  const { rows, tool_accuracy, call_accuracy, ece, coverage_at_5_percent_error } = figures;
  return `${name.padEnd(10)} ${rows} rows: ${percent(tool_accuracy)} tool, ${percent(call_accuracy)} call, ECE ${ece.toFixed(3)}, ${percent(coverage_at_5_percent_error)} decided at 5 % error`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`;
}
