export interface CoverageMatrix {
  rows: string[];
  columns: string[];
  /** `counts[r][c]`: rows of the data with that pair of values. */
  counts: number[][];
  /** Pairs that occur. */
  covered: number;
  /** All pairs of the values seen or expected. */
  cells: number;
  /** covered / cells, 0..1. */
  coverage: number;
}

/** Beyond this many values of a side further ones are counted as `(other)`. */
const maxSide = 500;

/** Counts pairs of values. */
export class PairCounter {
  readonly #rows = new Map<string, number>();
  readonly #columns = new Map<string, number>();
  readonly #counts = new Map<number, number>();

  /** Expected values get a row or column even when no data has them. */
  constructor(expectedRows: readonly string[] = [], expectedColumns: readonly string[] = []) {
    for (const row of expectedRows) numberOf(this.#rows, row);
    for (const column of expectedColumns) numberOf(this.#columns, column);
  }

  add(row: string, column: string): void {
    const key = numberOf(this.#rows, row) * (maxSide + 1) + numberOf(this.#columns, column);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  matrix(): CoverageMatrix {
    const rows = [...this.#rows.keys()].sort();
    const columns = [...this.#columns.keys()].sort();
    const counts = rows.map((row) =>
      columns.map(
        (column) => this.#counts.get(this.#rows.get(row)! * (maxSide + 1) + this.#columns.get(column)!) ?? 0,
      ),
    );
    const cells = rows.length * columns.length;
    const covered = this.#counts.size;
    return { rows, columns, counts, covered, cells, coverage: cells === 0 ? 0 : covered / cells };
  }
}

function numberOf(names: Map<string, number>, name: string): number {
  const key = names.has(name) || names.size < maxSide ? name : '(other)';
  const known = names.get(key);
  if (known !== undefined) return known;
  names.set(key, names.size);
  return names.size - 1;
}
