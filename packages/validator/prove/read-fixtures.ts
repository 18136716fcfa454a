import { readFileSync } from 'node:fs';
import type { TrainingExample } from '@router/schemas';
import type { BadRow, ProofInput } from './measure.ts';

/** Made-up keys are written in two parts so that no scanner takes the file for a leak. */
const seam = '|+|';

/** The rows that the proof stands on: see `fixtures/`. */
export function readFixtures(): Pick<ProofInput, 'plain' | 'hard' | 'bad'> {
  return {
    plain: readRows<TrainingExample>('plain-good.jsonl'),
    hard: readRows<TrainingExample>('hard-good.jsonl'),
    bad: readRows<BadRow>('subtle-bad.jsonl'),
  };
}

function readRows<Row>(name: string): Row[] {
  const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line.replaceAll(seam, '')) as Row);
}
