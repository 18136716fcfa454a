import type { Paint } from '../../terminal/paint.ts';
import type { AcceptedVariety } from './accepted-variety.ts';

/** Shares, distinct-n, pair coverage and duplicate rate of the accepted rows, a line each. */
export function renderVariety(variety: AcceptedVariety, paint: Paint): string {
  const { intents, diversity, pairs, nearDuplicates, rows } = variety;
  const { nearDuplicateRate, nearDuplicateRateOutsideSets } = variety;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const line = (name: string, text: string) => `  ${name.padEnd(18)}${text}`;
  const furthest = Math.max(0, ...Object.values(intents).map(({ offPoints }) => Math.abs(offPoints)));
  const distinct = [diversity.distinct_1, diversity.distinct_2, diversity.distinct_3];
  return `${[
    paint.bold('variety of the accepted rows'),
    line(
      'shares',
      `${Object.entries(intents)
        .map(([intent, { share }]) => `${intent} ${percent(share)}`)
        .join(', ')} (at most ${furthest.toFixed(2)} points off)`,
    ),
    line('distinct-1/2/3', distinct.map((value) => value.toFixed(3)).join(' / ')),
    ...Object.entries(pairs).map(([pair, { possible, covered, min, max }]) =>
      line(pair.replace('_', ' × '), `${covered} of ${possible} pairs, ${min} to ${max} rows each`),
    ),
    line(
      'near-duplicates',
      `${nearDuplicates} of ${rows} rows (${percent(nearDuplicateRate)}; outside boundary sets ${percent(nearDuplicateRateOutsideSets)})`,
    ),
  ].join('\n')}\n`;
}
