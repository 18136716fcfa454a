import type { Preset } from '../preset.ts';
import { defaultThresholds } from '../thresholds.ts';

/** The catalogue as it stands: what is surely wrong rejects, what a person should look at warns. */
export const recommended: Preset = {
  id: 'recommended',
  summary: 'What is surely wrong rejects; what a person should look at warns.',
  thresholds: defaultThresholds,
  rules: {},
};
