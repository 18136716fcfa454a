import { createHash } from 'node:crypto';
import { UnionFind } from '../duplicates/union-find.ts';
import { rowLinks } from './row-links.ts';

/** Rows that a split must keep together. */
export interface SplitUnit {
  /** Row numbers, ascending. */
  rows: number[];
  /** Where the seed puts the unit among units of its size; depends on the texts alone, not on the order of rows. */
  order: string;
}

interface GroupUnitsOptions<Row> {
  clusterOf: Uint32Array;
  text: (row: Row) => string;
  seed: number;
}

/** Merges clusters, boundary groups and templates into units. */
export function groupUnits<Row extends object>(
  rows: readonly Row[],
  { clusterOf, text, seed }: GroupUnitsOptions<Row>,
): SplitUnit[] {
  const sets = new UnionFind();
  const firstWith = new Map<string, number>();
  rows.forEach((row, index) => {
    sets.add();
    sets.merge(index, clusterOf[index]!);
    for (const { kind, value } of rowLinks(row)) {
      const link = `${kind}:${value}`;
      const first = firstWith.get(link);
      if (first === undefined) firstWith.set(link, index);
      else sets.merge(first, index);
    }
  });
  const units = new Map<number, SplitUnit>();
  rows.forEach((row, index) => {
    const order = createHash('sha256')
      .update(`${seed}\0${text(row)}`)
      .digest('hex');
    const root = sets.root(index);
    const unit = units.get(root);
    if (!unit) units.set(root, { rows: [index], order });
    else {
      unit.rows.push(index);
      if (order < unit.order) unit.order = order;
    }
  });
  return [...units.values()].sort(
    (a, b) => b.rows.length - a.rows.length || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0),
  );
}
