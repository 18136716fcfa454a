import { layouts as allLayouts, type Layout } from '@router/prompts';
import { codingAgentToolset, type Toolset, type TrainingExample } from '@router/schemas';
import { rowId } from '../row-hash.ts';
import { llama31Template } from '../templates/llama-3-1.ts';
import type { TextTemplate } from '../templates/text-template.ts';
import type { CountTokens } from './count-by-parts.ts';
import { distributionOf } from './distribution.ts';
import { createRowMeter, type RowTokens } from './measure-row.ts';
import type { LayoutTokens, MaskReport, NullTax, TokenReport } from './token-report.ts';

export interface TokenReportOptions {
  rows: AsyncIterable<TrainingExample> | Iterable<TrainingExample>;
  /** Counts the tokens of a text; see `loadLlama3Tokenizer`. */
  tokenizer: { readonly id: string; readonly count: CountTokens };
  /** @default llama31Template */
  template?: TextTemplate;
  /** @default every layout of `@router/prompts`, the reference form first */
  layouts?: readonly Layout[];
  /** @default codingAgentToolset */
  toolset?: Toolset;
  /** How many of the longest rows to name. @default 10 */
  longest?: number;
  signal?: AbortSignal;
}

/**
 * Measures what rows cost in tokens: by layout, against null-laden JSON, against conventional tool calling, and
 * how much of it is trained on. Keeps some numbers a row and no text.
 */
export async function createTokenReport({
  rows,
  tokenizer,
  template = llama31Template,
  layouts = allLayouts,
  toolset = codingAgentToolset,
  longest: most = 10,
  signal,
}: TokenReportOptions): Promise<TokenReport> {
  const meter = createRowMeter({ count: tokenizer.count, template, layouts, toolset });
  const measured: RowTokens[] = [];
  const longest: { id: string; tokens: number }[] = [];
  for await (const row of rows) {
    signal?.throwIfAborted();
    const tokens = meter.measure(row);
    measured.push(tokens);
    const [first] = tokens.layouts;
    if (first) keepLongest(longest, { id: rowId(row), tokens: first.prompt + first.answer }, most);
  }
  const described = layouts.map((layout, index) =>
    describeLayout(layout.id, index, measured, meter.system[index] ?? 0),
  );
  const conventional = {
    prompt_mean: meanOf(measured, (row) => row.conventional.prompt),
    answer_mean: meanOf(measured, (row) => row.conventional.answer),
    compact_prompt_mean: meanOf(measured, (row) => row.compactPrompt),
  };
  return {
    tokenizer: tokenizer.id,
    template: template.id,
    rows: measured.length,
    layouts: withRatios(described),
    null_tax: nullTax(measured),
    mask: maskReport(measured),
    conventional,
    route_cost: described.map(({ layout, text, prompt, answer }) => ({
      layout,
      prompt_mean: prompt.mean,
      answer_mean: answer.mean,
      ratio_to_conventional: ratio(text.mean, conventional.prompt_mean + conventional.answer_mean),
      ratio_to_compact: ratio(text.mean, conventional.compact_prompt_mean + conventional.answer_mean),
    })),
    longest,
  };
}

function describeLayout(
  layout: string,
  index: number,
  rows: readonly RowTokens[],
  system: number,
): LayoutTokens {
  const turns = rows.flatMap((row) => row.layouts[index] ?? []);
  const text = distributionOf(turns.map(({ prompt, answer }) => prompt + answer));
  return {
    layout,
    text,
    prompt: distributionOf(turns.map(({ prompt }) => prompt)),
    answer: distributionOf(turns.map(({ answer }) => answer)),
    system,
    system_share: ratio(system, text.mean),
  };
}

function withRatios(layouts: readonly LayoutTokens[]): LayoutTokens[] {
  const contract = layouts.find(({ layout }) => layout === 'contract');
  return layouts.map((layout) => ({
    ...layout,
    ...(contract && { answer_ratio_to_contract: ratio(layout.answer.mean, contract.answer.mean) }),
  }));
}

function nullTax(rows: readonly RowTokens[]): NullTax {
  const canonical = meanOf(rows, (row) => row.canonical);
  const strict = meanOf(rows, (row) => row.strict);
  const flat = meanOf(rows, (row) => row.flat);
  return {
    canonical_mean: canonical,
    strict_mean: strict,
    flat_mean: flat,
    saved_of_strict: ratio(strict - canonical, strict),
    saved_of_flat: ratio(flat - canonical, flat),
  };
}

function maskReport(rows: readonly RowTokens[]): MaskReport {
  const sum = (count: (row: RowTokens) => number) => rows.reduce((total, row) => total + count(row), 0);
  const trained = sum(({ layouts: [first] }) => first?.answer ?? 0);
  return {
    trained_tokens: trained,
    trained_share: ratio(
      trained,
      sum(({ layouts: [first] }) => (first ? first.prompt + first.answer : 0)),
    ),
    rows_without_trained_tokens: rows.filter(({ layouts }) => layouts.some(({ answer }) => answer === 0))
      .length,
  };
}

function keepLongest(
  kept: { id: string; tokens: number }[],
  row: { id: string; tokens: number },
  most: number,
): void {
  if (kept.length >= most && row.tokens <= (kept.at(-1)?.tokens ?? 0)) return;
  kept.push(row);
  kept.sort((left, right) => right.tokens - left.tokens);
  kept.length = Math.min(kept.length, most);
}

const meanOf = (rows: readonly RowTokens[], count: (row: RowTokens) => number) =>
  distributionOf(rows.map(count)).mean;

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
