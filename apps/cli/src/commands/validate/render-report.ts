import type { Finding } from '@router/validator';
import type { Paint } from '../../terminal/paint.ts';
import type { ValidationReport } from './validation-report.ts';

const shownFindings = 50;

/** Findings grouped by row, errors first where there are too many, then how often each rule fired, then the verdict. */
export function renderReport({ rows, accepted, rejected, findings }: ValidationReport, paint: Paint): string {
  const shown = chooseShown(findings);
  const lines: string[] = [];
  let last: number | undefined;
  for (const finding of shown) {
    if (finding.line !== last || finding.line === undefined) lines.push(paint.dim(placeOf(finding)));
    last = finding.line;
    lines.push(renderFinding(finding, paint));
  }
  if (findings.length > shown.length)
    lines.push(paint.dim(`… and ${findings.length - shown.length} more (--json prints all)`));
  if (findings.length > 0) lines.push('', ...renderCounts(findings, paint), '');
  const share = rows === 0 ? '' : ` (${((100 * accepted) / rows).toFixed(1)} %)`;
  const verdict = `${rows} ${rows === 1 ? 'row' : 'rows'}: ${accepted} accepted${share}, ${rejected} rejected`;
  lines.push(rejected > 0 ? paint.red(verdict) : paint.green(verdict));
  return `${lines.join('\n')}\n`;
}

/** All findings while they fit; otherwise errors take the room before warnings. */
function chooseShown(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= shownFindings) return findings;
  const errors = findings.filter(({ severity }) => severity === 'error').slice(0, shownFindings);
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const kept = new Set([...errors, ...warnings.slice(0, shownFindings - errors.length)]);
  return findings.filter((finding) => kept.has(finding));
}

function placeOf({ line, id }: Finding): string {
  return `line ${line ?? '?'}${id ? ` (${id})` : ''}`;
}

function renderFinding({ rule, severity, message }: Finding, paint: Paint): string {
  const colour = severity === 'error' ? paint.red : paint.yellow;
  return `  ${colour(severity.padEnd(7))}  ${paint.bold(rule)}  ${message}`;
}

function renderCounts(findings: readonly Finding[], paint: Paint): string[] {
  const counts = new Map<string, { count: number; severity: Finding['severity'] }>();
  for (const { rule, severity } of findings)
    counts.set(rule, { count: (counts.get(rule)?.count ?? 0) + 1, severity });
  return [...counts]
    .sort(([a, first], [b, second]) => second.count - first.count || a.localeCompare(b))
    .map(
      ([rule, { count, severity }]) =>
        `${String(count).padStart(6)}  ${severity.padEnd(7)}  ${paint.dim(rule)}`,
    );
}
