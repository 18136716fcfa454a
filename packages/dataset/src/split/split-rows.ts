import { RouterError, type Toolset } from '@router/schemas';
import { type ClusterOptions, clusterNearDuplicates } from '../duplicates/cluster-near-duplicates.ts';
import { textOfRow } from '../rows/text-of-row.ts';
import { assignUnits } from './assign-units.ts';
import { groupUnits } from './group-units.ts';
import { stratumOfRow } from './stratum-of-row.ts';

export interface SplitOptions<Row extends object, Part extends string = 'train' | 'validation' | 'test'>
  extends Omit<ClusterOptions<Row>, 'maxComparisons'> {
  /** @default 1 */
  seed?: number | undefined;
  /** The share of each part; they sum to 1. @default { train: 0.8, validation: 0.1, test: 0.1 } */
  fractions?: Readonly<Record<Part, number>> | undefined;
  /** Each part gets its share of every stratum. @default intent and status, see {@link stratumOfRow} */
  stratify?: ((row: Row) => string) | undefined;
  /** Used to derive the intent of rows that do not state it. @default codingAgentToolset */
  toolset?: Toolset | undefined;
}

/**
 * Splits rows into parts that do not leak: near-duplicate clusters, boundary groups (`meta.group`) and templates
 * (`meta.template` or `meta.hashes.template`) are never parted, and each part gets its share of every stratum.
 * The same rows and seed give the same parts whatever the order of the rows; within a part rows keep their order.
 * Shares can only be as exact as the largest unit allows; {@link verifySplit} says how exact they are.
 * @throws RouterError `dataset/invalid-fractions`, `dataset/invalid-threshold`, `dataset/no-text`
 */
export function splitRows<Row extends object, Part extends string = 'train' | 'validation' | 'test'>(
  rows: readonly Row[],
  options: SplitOptions<Row, Part> = {},
): Record<Part, Row[]> {
  const { seed = 1, text = textOfRow, toolset } = options;
  const fractions = options.fractions ?? ({ train: 0.8, validation: 0.1, test: 0.1 } as Record<Part, number>);
  const stratify = options.stratify ?? ((row: Row) => stratumOfRow(row, toolset));
  const parts = Object.keys(fractions) as Part[];
  const shares = parts.map((part) => fractions[part]);
  checkShares(shares);

  const { clusterOf } = clusterNearDuplicates(rows, { text, threshold: options.threshold });
  const units = groupUnits(rows, { clusterOf, text, seed });
  const names = rows.map(stratify);
  const numbers = new Map([...new Set(names)].sort().map((name, index) => [name, index]));
  const partOf = assignUnits(
    units,
    names.map((name) => numbers.get(name)!),
    shares,
  );
  const result = Object.fromEntries(parts.map((part) => [part, [] as Row[]])) as Record<Part, Row[]>;
  rows.forEach((row, index) => {
    result[parts[partOf[index]!]!].push(row);
  });
  return result;
}

function checkShares(shares: readonly number[]): void {
  const sum = shares.reduce((all, share) => all + share, 0);
  if (
    shares.length > 0 &&
    shares.length < 256 &&
    shares.every((share) => share >= 0) &&
    Math.abs(sum - 1) < 1e-6
  )
    return;
  throw new RouterError({
    code: 'dataset/invalid-fractions',
    kind: 'usage',
    message: `The fractions must be at least 0 and sum to 1, received ${shares.join(' + ')} = ${sum}.`,
    hint: 'For example { train: 0.9, validation: 0.05, test: 0.05 }.',
  });
}
