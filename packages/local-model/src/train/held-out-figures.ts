import type { HeldOutFigures } from './training-report.ts';

/** What became of one held-out row. */
export interface HeldOutRow {
  readonly toolRight: boolean;
  readonly callRight: boolean;
  readonly confidence: number;
  /** Probability of the chosen tool. */
  readonly best: number;
  readonly setHasRight: boolean;
  readonly setSize: number;
  /** Numbers of the right and the chosen label. */
  readonly right: number;
  readonly chosen: number;
}

export function heldOutFigures(rows: readonly HeldOutRow[]): HeldOutFigures {
  const share = (count: number) => (rows.length > 0 ? count / rows.length : 0);
  const count = (test: (row: HeldOutRow) => boolean) => share(rows.filter(test).length);
  return {
    rows: rows.length,
    tool_accuracy: count((row) => row.toolRight),
    call_accuracy: count((row) => row.callRight),
    ece: calibrationError(rows.map(({ confidence, callRight }) => [confidence, callRight])),
    tool_ece: calibrationError(rows.map(({ best, toolRight }) => [best, toolRight])),
    coverage: count((row) => row.setHasRight),
    mean_set_size: share(rows.reduce((sum, row) => sum + row.setSize, 0)),
    coverage_at_5_percent_error: share(confidentCount(rows, 0.05)),
  };
}

/** Expected calibration error over ten equal bins. */
function calibrationError(rows: readonly (readonly [confidence: number, right: boolean])[]): number {
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, right: 0 }));
  for (const [confidence, right] of rows) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / Math.max(1, rows.length);
}

/** How many of the most confident rows can act before more than that share of them is wrong. */
function confidentCount(rows: readonly HeldOutRow[], error: number): number {
  const ordered = [...rows].sort((a, b) => b.confidence - a.confidence);
  let wrong = 0;
  let best = 0;
  ordered.forEach((row, i) => {
    if (!row.callRight) wrong++;
    if (wrong <= error * (i + 1)) best = i + 1;
  });
  return best;
}
