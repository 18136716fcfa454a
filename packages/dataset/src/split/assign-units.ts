import type { SplitUnit } from './group-units.ts';
import { largestRemainder } from './largest-remainder.ts';

/**
 * Gives every unit to a part so that each part gets its share of each stratum: targets by largest remainder, then
 * units from the largest to the smallest, each to the part where it lowers the squared error relative to the target
 * most (iterative stratification in the manner of Sechidis et al. 2011, with whole units). Single rows come last and
 * fill the targets exactly unless large units have overdrawn one.
 * @returns the part of each row
 */
export function assignUnits(
  units: readonly SplitUnit[],
  strata: readonly number[],
  fractions: readonly number[],
): Uint8Array {
  const needs = targets(strata, fractions);
  const goals = needs.map((need) => need.map((value) => Math.max(value, 0.5)));
  const partOf = new Uint8Array(strata.length);
  for (const { rows } of units) {
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(strata[row]!, (counts.get(strata[row]!) ?? 0) + 1);
    let best = 0;
    let lowest = Number.POSITIVE_INFINITY;
    for (let part = 0; part < fractions.length; part++) {
      if (fractions[part] === 0) continue;
      let cost = 0;
      for (const [stratum, count] of counts)
        cost += (count * (count - 2 * needs[stratum]![part]!)) / goals[stratum]![part]!;
      if (cost < lowest) {
        lowest = cost;
        best = part;
      }
    }
    for (const [stratum, count] of counts) needs[stratum]![best]! -= count;
    for (const row of rows) partOf[row] = best;
  }
  return partOf;
}

function targets(strata: readonly number[], fractions: readonly number[]): number[][] {
  const totals: number[] = [];
  for (const stratum of strata) totals[stratum] = (totals[stratum] ?? 0) + 1;
  // What rounding owes to a part is carried to the next stratum, so that the parts' sizes come out right as well.
  const owed = fractions.map(() => 0);
  return Array.from(totals, (total = 0) => {
    const wanted = fractions.map((fraction, part) => Math.max(0, fraction * total + owed[part]!));
    const sum = wanted.reduce((all, value) => all + value, 0) || 1;
    const given = largestRemainder(
      total,
      wanted.map((value) => value / sum),
    );
    fractions.forEach((fraction, part) => {
      owed[part]! += fraction * total - given[part]!;
    });
    return given;
  });
}
