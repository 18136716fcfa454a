import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { searchRow } from '../example-rows.ts';

export const shortThought = defineCheck({
  id: 'quality/short-thought',
  layer: 2,
  severity: 'error',
  summary: 'A thought says in at least 6 real words why this tool is right.',
  why: 'A thought that says nothing teaches the model to skip the reasoning it is trained to show.',
  good: [searchRow({})],
  bad: [searchRow({ thought: 'Search for it.' }), searchRow({ thought: 'so so so so so so so' })],
  find({ row, thought, thresholds }) {
    if (row.output.status !== 'running') return noFindings;
    const count = thought?.facts.distinct ?? 0;
    if (count >= thresholds.thoughtWords) return noFindings;
    return [
      `The thought has ${count} different words: expected at least ${thresholds.thoughtWords} that say why this tool is right.`,
    ];
  },
});
