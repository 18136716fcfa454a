interface Series {
  readonly values: readonly string[];
  count: number;
}

/** The label values that were seen after those that lead here, and the count of what ends here. */
interface Branch {
  readonly below: Map<string, Branch>;
  series: Series | undefined;
}

/** A Prometheus counter, one number for each combination of label values: a tree, so that counting makes no texts. */
export class Counter {
  readonly #name: string;
  readonly #help: string;
  readonly #labels: readonly string[];
  readonly #root = newBranch();
  readonly #series: Series[] = [];

  constructor(name: string, help: string, labels: readonly string[]) {
    this.#name = name;
    this.#help = help;
    this.#labels = labels;
  }

  /** Label values in the order of the labels. Their number has to be bounded by the caller. */
  add(...values: string[]): void {
    let branch = this.#root;
    for (const value of values) branch = branchBelow(branch, value);
    branch.series ??= this.#begin(values);
    branch.series.count += 1;
  }

  #begin(values: readonly string[]): Series {
    const series = { values, count: 0 };
    this.#series.push(series);
    return series;
  }

  *render(): Generator<string> {
    yield `# HELP ${this.#name} ${this.#help}`;
    yield `# TYPE ${this.#name} counter`;
    for (const { values, count } of this.#series)
      yield `${this.#name}{${renderLabels(this.#labels, values)}} ${count}`;
  }
}

function newBranch(): Branch {
  return { below: new Map(), series: undefined };
}

function branchBelow({ below }: Branch, value: string): Branch {
  const known = below.get(value);
  if (known) return known;
  const branch = newBranch();
  below.set(value, branch);
  return branch;
}

/** `a="x",b="y"` with the escapes of the text format. */
export function renderLabels(names: readonly string[], values: readonly string[]): string {
  return names
    .map(
      (name, index) => `${name}="${(values[index] ?? '').replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`,
    )
    .join(',');
}
