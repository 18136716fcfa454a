import { findSecrets } from '@router/policy';
import type { Rule } from './rule.ts';

const layerNames = { 1: 'Layer 1: the contract', 2: 'Layer 2: quality', 3: 'Layer 3: domain logic' } as const;

/** The catalogue as Markdown: an overview, then each rule with its reason and its rows. */
export function renderCatalogue(rules: readonly Rule[]): string {
  const parts = [
    '# Checks',
    'Written by `pnpm run docs` in `packages/validator`; a test fails when it drifts. An error rejects a row, a warning does not. ' +
      'Presets and `rules` in the configuration change severities; layers 2 and 3 only see rows that layer 1 accepted. ' +
      'Lines that are no JSON at all are reported by the reader of `@router/dataset` as `jsonl/…`.',
  ];
  for (const layer of [1, 2, 3] as const) {
    const own = rules.filter((rule) => rule.layer === layer);
    const overview = own.map(
      ({ id, severity, summary }) =>
        `| [\`${id}\`](#${anchorOf(id)}) | ${severity} | ${escapeCell(summary)} |`,
    );
    parts.push(
      `## ${layerNames[layer]}`,
      ['| rule | severity | demands |', '| --- | --- | --- |', ...overview].join('\n'),
    );
    parts.push(...own.map(renderRule));
  }
  return `${parts.join('\n\n')}\n`;
}

function renderRule({ id, severity, summary, why, good, bad }: Rule): string {
  const rows = [...good.map((row) => `// good\n${show(row)}`), ...bad.map((row) => `// bad\n${show(row)}`)];
  return [`### ${id}`, `${summary} (${severity})`, why, `\`\`\`json5\n${rows.join('\n')}\n\`\`\``].join(
    '\n\n',
  );
}

const shownCharacters = 400;

/** Values that JSON cannot carry are the point of some rules: they are named. */
function show(row: unknown): string {
  if (typeof row === 'string') return maskSecrets(cut(row));
  try {
    return maskSecrets(cut(JSON.stringify(row, (_key, value) => (Number.isNaN(value) ? 'NaN' : value))));
  } catch (error) {
    return `// a value whose reading throws (${error instanceof Error ? error.message : String(error)})`;
  }
}

function cut(text: string): string {
  return text.length <= shownCharacters
    ? text
    : `${text.slice(0, shownCharacters)} … (${text.length} characters)`;
}

/** Examples of keys are made up, and a scanner of the written page cannot know that. */
function maskSecrets(text: string): string {
  let masked = text;
  for (const { start, end } of findSecrets(text).toReversed())
    masked = `${masked.slice(0, start + 7)}…${masked.slice(end)}`;
  return masked;
}

function anchorOf(id: string): string {
  return id.replaceAll('/', '');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
