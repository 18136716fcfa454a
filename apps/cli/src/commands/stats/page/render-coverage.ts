import type { CoverageMatrix } from '@router/dataset';
import { escapeHtml } from '../../../page/escape-html.ts';
import { formatShare } from '../../../page/format-number.ts';
import type { ReportData } from './report-data.ts';

/** Which pairs of values occur how often, darker for more; empty cells are the gaps. */
export function renderCoverage({ statistics: { coverage } }: ReportData): string {
  const maps = [
    renderMap('intent × style', coverage.intent_style, true),
    renderMap('domain × style', coverage.domain_style, false),
    renderMap('domain × persona', coverage.domain_persona, false),
  ].join('');
  return `<section id="coverage"><h2>Coverage</h2>${maps || '<p class="note">The rows carry no intent, domain, persona or style.</p>'}</section>`;
}

function renderMap(
  name: string,
  { rows, columns, counts, covered, cells, coverage }: CoverageMatrix,
  open: boolean,
): string {
  if (rows.length < 2 && columns.length < 2) return '';
  const most = Math.max(1, ...counts.flat());
  const head = columns.map((column) => `<th scope="col"><span>${escapeHtml(column)}</span></th>`).join('');
  const body = rows.map((row, at) => {
    const items = (counts[at] ?? []).map((count, column) => {
      const heat = count === 0 ? 0 : Math.round(15 + 85 * Math.sqrt(count / most));
      return `<td${count === 0 ? ' class="gap"' : ''} style="--heat:${heat}%" title="${escapeHtml(`${row} × ${columns[column] ?? ''}: ${count}`)}">${count === 0 ? '' : count}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(row)}</th>${items.join('')}</tr>`;
  });
  return `<details${open ? ' open' : ''}><summary>${escapeHtml(name)} <span class="note">${covered} of ${cells} pairs, ${formatShare(coverage)}</span></summary><div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(name)}"><table class="heat"><thead><tr><td></td>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div></details>`;
}
