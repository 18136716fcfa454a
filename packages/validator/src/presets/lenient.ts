import type { Preset } from '../preset.ts';

/** For data of others: the contract, grounding and safety reject; style warns. */
export const lenient: Preset = {
  id: 'lenient',
  summary: 'The contract, grounding and safety reject; how a row is written only warns.',
  thresholds: { thoughtWords: 3, answerWords: 1, parrotShare: 0.95 },
  rules: { 'quality/*': 'warning' },
};
