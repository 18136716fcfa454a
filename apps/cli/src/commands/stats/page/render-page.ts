import { formatCount } from '../../../page/format-number.ts';
import { htmlPage } from '../../../page/html-page.ts';
import { renderClusters } from './render-clusters.ts';
import { renderCoverage } from './render-coverage.ts';
import { renderDistributions } from './render-distributions.ts';
import { renderFunnel } from './render-funnel.ts';
import { renderRows } from './render-rows.ts';
import { renderRules } from './render-rules.ts';
import type { ReportData } from './report-data.ts';
import { rowsScript } from './rows-script.ts';

const sections = [
  { id: 'funnel', name: 'Funnel', render: renderFunnel },
  { id: 'rules', name: 'Findings', render: renderRules },
  { id: 'distributions', name: 'Distributions', render: renderDistributions },
  { id: 'coverage', name: 'Coverage', render: renderCoverage },
  { id: 'clusters', name: 'Near-duplicates', render: renderClusters },
  { id: 'rows', name: 'Rows', render: renderRows },
];

/** The file as one page: funnel, findings, distributions, gaps, duplicates, rows. */
export function renderPage(data: ReportData): string {
  const accepted = data.funnel.find(({ stage }) => stage === 'accepted')?.rows ?? 0;
  return htmlPage({
    title: `${data.title}: rows and findings`,
    header: `<p class="note">${formatCount(data.totalRows)} rows, ${formatCount(accepted)} accepted, ${formatCount(data.totalRows - accepted)} rejected</p>`,
    sections: sections.map(({ render, ...section }) => ({ ...section, html: render(data) })),
    data: data.rows,
    script: rowsScript,
  });
}
