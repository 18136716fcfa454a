import { escapeHtml, jsonForScript } from './escape-html.ts';
import { formatCount } from './format-number.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { renderClusters } from './render-clusters.ts';
import { renderCoverage } from './render-coverage.ts';
import { renderDistributions } from './render-distributions.ts';
import { renderFunnel } from './render-funnel.ts';
import { renderRows } from './render-rows.ts';
import { renderRules } from './render-rules.ts';
import type { ReportData } from './report-data.ts';

const sections = {
  funnel: 'Funnel',
  rules: 'Findings',
  distributions: 'Distributions',
  coverage: 'Coverage',
  clusters: 'Near-duplicates',
  rows: 'Rows',
};

/** One page that holds everything and asks nobody for anything: its policy forbids every request. */
export function renderPage(data: ReportData): string {
  const accepted = data.funnel.find(({ stage }) => stage === 'accepted')?.rows ?? 0;
  const links = Object.entries(sections).map(([id, name]) => `<a href="#${id}">${name}</a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<link rel="icon" href="data:,">
<title>${escapeHtml(data.title)}: rows and findings</title>
<style>${pageStyle}</style>
</head>
<body>
<header><h1>${escapeHtml(data.title)}</h1><p class="note">${formatCount(data.totalRows)} rows, ${formatCount(accepted)} accepted, ${formatCount(data.totalRows - accepted)} rejected</p>
<nav class="toc" aria-label="Sections">${links.join('')}</nav></header>
<main>
${[renderFunnel, renderRules, renderDistributions, renderCoverage, renderClusters, renderRows].map((render) => render(data)).join('\n')}
</main>
<script type="application/json" id="data">${jsonForScript(data.rows)}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}
