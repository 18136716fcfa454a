import type { EvaluationSummary, RecordLine } from '@router/evals';
import { escapeHtml } from '../../../page/escape-html.ts';
import { htmlPage } from '../../../page/html-page.ts';
import { confusionSection } from './confusion-section.ts';
import { evaluationStyle } from './evaluation-style.ts';
import { figuresSection } from './figures-section.ts';
import { itemsScript } from './items-script.ts';
import { itemsSection } from './items-section.ts';
import { latencyPlot } from './latency-plot.ts';
import { reliabilityPlot } from './reliability-plot.ts';
import { riskCoveragePlot } from './risk-coverage-plot.ts';
import { slicesSection } from './slices-section.ts';

export interface EvaluationPage {
  readonly summary: EvaluationSummary;
  readonly lines: readonly RecordLine[];
  readonly title: string;
  readonly facts: Readonly<Record<string, string>>;
}

const shownItems = 4000;

/** What `itemsScript` reads of a line. */
const itemFields = [
  'id',
  'query',
  'expected',
  'decided',
  'confidence',
  'tool_right',
  'call_right',
  'wrong_arguments',
  'outcome',
  'total_ms',
  'slices',
  'output',
  'invalid',
] as const satisfies readonly (keyof RecordLine)[];

/** A run as one self-contained page: figures, plots, confusion, slices and every item. */
export function renderEvaluationPage({ summary, lines, title, facts }: EvaluationPage): string {
  const shown =
    lines.length <= shownItems
      ? lines
      : lines.toSorted((a, b) => Number(a.call_right) - Number(b.call_right)).slice(0, shownItems);
  const tool = lines.map(({ decision, decided, tool_right }) => ({
    confidence: decision.probabilities[decided] ?? 0,
    correct: tool_right,
  }));
  const call = lines.map(({ confidence, call_right }) => ({ confidence, correct: call_right }));
  const plots =
    lines.length === 0
      ? '<p class="note">Nothing was routed.</p>'
      : `<div class="cards">${[
          reliabilityPlot('Reliability of the tool', tool),
          reliabilityPlot('Reliability of the whole call', call),
          riskCoveragePlot([
            { name: 'tool', forecasts: tool },
            { name: 'whole call', forecasts: call },
          ]),
          latencyPlot(lines.map(({ total_ms }) => total_ms)),
        ].join('')}</div>`;
  return htmlPage({
    title,
    header: `<ul class="facts">${Object.entries(facts)
      .map(([name, value]) => `<li>${escapeHtml(name)}: ${escapeHtml(value)}</li>`)
      .join('')}</ul>`,
    sections: [
      { id: 'figures', name: 'Figures', html: figuresSection(summary) },
      { id: 'plots', name: 'Plots', html: `<section id="plots"><h2>Plots</h2>${plots}</section>` },
      { id: 'confusion', name: 'Confusion', html: confusionSection(summary.confusion, summary.by_label) },
      { id: 'slices', name: 'Slices', html: slicesSection(summary) },
      { id: 'items', name: 'Items', html: itemsSection(shown, lines.length) },
    ],
    style: evaluationStyle,
    data: shown.map((line) => Object.fromEntries(itemFields.map((field) => [field, line[field]]))),
    script: itemsScript,
  });
}
