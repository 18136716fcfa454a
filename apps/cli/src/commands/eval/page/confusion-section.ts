import type { ConfusionMatrix, LabelScores } from '@router/evals/scorers';
import { escapeHtml } from '../../../page/escape-html.ts';

/** What was decided for what was expected, and how each label fares. */
export function confusionSection(
  { labels, counts }: ConfusionMatrix,
  scores: Readonly<Record<string, LabelScores>>,
): string {
  const rows = labels.map((label, row) => {
    const total = Math.max(1, counts[row]?.reduce((sum, count) => sum + count, 0) ?? 0);
    const cells = (counts[row] ?? []).map((count, column) => {
      const heat = count === 0 ? 0 : Math.round(12 + (78 * count) / total);
      const kind = row === column ? 'right' : count > 0 ? 'wrong' : 'nothing';
      return `<td class="${kind}" style="--heat:${heat}%" title="${escapeHtml(label)} decided as ${escapeHtml(labels[column] ?? '')}: ${count}">${count === 0 ? '·' : count}</td>`;
    });
    const { precision = 0, recall = 0, f1 = 0 } = scores[label] ?? {};
    return `<tr><th scope="row">${escapeHtml(label)}</th>${cells.join('')}<td class="score">${percent(precision)}</td><td class="score">${percent(recall)}</td><td class="score">${percent(f1)}</td></tr>`;
  });
  const head = labels.map((label) => `<th scope="col">${escapeHtml(label)}</th>`).join('');
  return `<section id="confusion"><h2>Confusion</h2><p class="note">Expected in rows, decided in columns. An accepted alternative counts as what was expected.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Confusion matrix"><table class="confusion"><thead><tr><td></td>${head}<th scope="col">precision</th><th scope="col">recall</th><th scope="col">F1</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}\u2009%`;
}
