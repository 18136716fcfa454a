import type { TokenReport } from '@router/formatter';
import type { Paint } from '../../terminal/paint.ts';

/** What rows cost in tokens: by layout, what nulls would cost, what is trained on, the longest rows. */
export function renderTokens(report: TokenReport, paint: Paint): string {
  const {
    rows,
    tokenizer,
    template,
    layouts,
    null_tax: tax,
    mask,
    route_cost: routes,
    conventional,
    longest,
  } = report;
  const width = Math.max(...layouts.map(({ layout }) => layout.length), 6);
  const cell = (text: string) => text.padStart(14);
  const head = ['row, mean', 'answer, mean', 'answer, p50', 'system turn', 'route/usual'].map(cell).join('');
  return `${[
    paint.bold(`tokens of ${rows} rows, ${tokenizer} tokenizer, template ${template}`),
    paint.dim(`${''.padEnd(width)}${head}`),
    ...layouts.map(({ layout, text, answer, system, system_share }) => {
      const route = routes.find((entry) => entry.layout === layout);
      const cells = [
        text.mean.toFixed(1),
        answer.mean.toFixed(1),
        answer.p50.toFixed(0),
        `${system} (${percent(system_share)})`,
        route ? route.ratio_to_conventional.toFixed(2) : '',
      ];
      return `${layout.padEnd(width)}${cells.map(cell).join('')}`;
    }),
    '',
    `null tax: ${tax.canonical_mean.toFixed(1)} tokens an answer without nulls; stripping saves ${percent(tax.saved_of_strict)} of the form with a null for every absent key of the called tool, ${percent(tax.saved_of_flat)} of the form with the keys of all tools`,
    `trained on: ${mask.trained_tokens} tokens (${percent(mask.trained_share)}), ${mask.rows_without_trained_tokens} rows without any`,
    `a usual system prompt with full JSON Schemas: ${conventional.prompt_mean.toFixed(0)} tokens (${conventional.compact_prompt_mean.toFixed(0)} compact), answer ${conventional.answer_mean.toFixed(1)}`,
    `longest rows: ${longest.map(({ id, tokens }) => `${id} (${tokens})`).join(', ')}`,
  ].join('\n')}\n`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
