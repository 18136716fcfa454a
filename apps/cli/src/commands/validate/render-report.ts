import type { Finding } from '@router/validator';
import type { Paint } from '../../terminal/paint.ts';
import type { ValidationReport } from './validate-action.ts';

const shownFindings = 50;

/** Findings by line, then how often each rule fired, then the verdict. */
export function renderReport({ rows, accepted, rejected, findings }: ValidationReport, paint: Paint): string {
  const lines = findings.slice(0, shownFindings).map((finding) => renderFinding(finding, paint));
  if (findings.length > shownFindings)
    lines.push(paint.dim(`… and ${findings.length - shownFindings} more (--json prints all)`));
  if (findings.length > 0) lines.push('', ...renderCounts(findings, paint), '');
  const share = rows === 0 ? '' : ` (${((100 * accepted) / rows).toFixed(1)} %)`;
  const verdict = `${rows} rows: ${accepted} accepted${share}, ${rejected} rejected`;
  lines.push(rejected > 0 ? paint.red(verdict) : paint.green(verdict));
  return `${lines.join('\n')}\n`;
}

function renderFinding({ line, id, rule, severity, message }: Finding, paint: Paint): string {
  const place = `line ${line ?? '?'}${id ? ` (${id})` : ''}`;
  const colour = severity === 'error' ? paint.red : paint.yellow;
  return `${paint.dim(place)}  ${colour(severity)}  ${paint.bold(rule)}  ${message}`;
}

function renderCounts(findings: readonly Finding[], paint: Paint): string[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort(([a, first], [b, second]) => second - first || a.localeCompare(b))
    .map(([rule, count]) => `${String(count).padStart(6)}  ${paint.dim(rule)}`);
}
