import type { Preset } from '../preset.ts';

/** For a release: every warning rejects, thoughts are longer and copy less. */
export const strict: Preset = {
  id: 'strict',
  summary: 'Every warning rejects; thoughts have 8 words and copy at most 70 % of their content words.',
  thresholds: { thoughtWords: 8, answerWords: 3, parrotShare: 0.7 },
  rules: { 'structural/*': 'error', 'quality/*': 'error', 'domain/*': 'error' },
};
