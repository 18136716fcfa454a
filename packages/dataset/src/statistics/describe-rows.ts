import {
  createRowStatistics,
  type RowStatistics,
  type RowStatisticsOptions,
} from './create-row-statistics.ts';

/**
 * The statistics of rows. For rows in a stream use {@link createRowStatistics}.
 */
export function describeRows<Row extends object>(
  rows: Iterable<Row>,
  options: RowStatisticsOptions<Row> = {},
): RowStatistics {
  const collector = createRowStatistics(options);
  for (const row of rows) collector.add(row);
  return collector.statistics();
}
