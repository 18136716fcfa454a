import { textOfRow } from '../rows/text-of-row.ts';
import { createNearDuplicateIndex, type NearDuplicateOptions } from './create-near-duplicate-index.ts';

export interface ClusterOptions<Row extends object | string> extends NearDuplicateOptions {
  /** What is compared. @default {@link textOfRow} */
  text?: ((row: Row) => string) | undefined;
}

export interface NearDuplicateClusters {
  rows: number;
  /** Clusters of two rows or more, as ascending row numbers from 0; in the order of their first rows. */
  clusters: number[][];
  /** For each row the first row of its cluster, itself if it has none. Keeping these rows alone removes duplicates. */
  clusterOf: Uint32Array;
  /** How many rows are not the first of their cluster. */
  duplicates: number;
  /** Rows for which the limit on comparisons was reached. */
  capped: number;
}

/**
 * Groups rows that ask nearly the same. Two rows are in one cluster when a chain of near-duplicates links them.
 * For rows that do not fit into memory use {@link createNearDuplicateIndex}.
 * @throws RouterError `dataset/no-text`, `dataset/invalid-threshold`
 */
export function clusterNearDuplicates<Row extends object | string>(
  rows: Iterable<Row>,
  options: ClusterOptions<Row> = {},
): NearDuplicateClusters {
  const { text = textOfRow } = options;
  const index = createNearDuplicateIndex(options);
  for (const row of rows) index.add(text(row));
  const clusterOf = index.clusterOf();
  const members = new Map<number, number[]>();
  clusterOf.forEach((first, row) => {
    if (first === row) return;
    const cluster = members.get(first);
    if (cluster) cluster.push(row);
    else members.set(first, [first, row]);
  });
  const clusters = [...members.values()].sort(([a = 0], [b = 0]) => a - b);
  const duplicates = clusters.reduce((sum, cluster) => sum + cluster.length - 1, 0);
  return { rows: clusterOf.length, clusters, clusterOf, duplicates, capped: index.capped };
}
