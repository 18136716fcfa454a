import { defaultTaxonomy, stylesFor, type Taxonomy } from '@router/prompts';
import { type Intent, intents } from '@router/schemas';
import type { Plan, PlanRow } from './plan.ts';

/** How evenly the pairs of two dimensions are met. */
export interface PairCoverage {
  /** Pairs that the taxonomy allows. */
  possible: number;
  /** Pairs that at least one row has. */
  covered: number;
  /** `covered` as a part of what the number of rows could cover at best. */
  ofReachable: number;
  /** Rows of the rarest and of the most frequent allowed pair. */
  min: number;
  max: number;
}

export interface PlanCoverage {
  rows: number;
  intents: Readonly<Record<Intent, number>>;
  teachers: Readonly<Record<string, number>>;
  /** Rows in boundary sets, whole sets, and rows with an edge case. */
  boundaryRows: number;
  boundarySets: number;
  edgeCaseRows: number;
  /** Distinct `intent/domain/persona/style[/edge_case]`. */
  cells: number;
  pairs: Readonly<Record<'intent_style' | 'domain_persona' | 'domain_style' | 'intent_domain', PairCoverage>>;
}

/** What a plan covers, to read before it is paid for. */
export function planCoverage(plan: Plan, taxonomy: Taxonomy = defaultTaxonomy): PlanCoverage {
  const { rows } = plan;
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const domains = ids(taxonomy.domains);
  const used = intents.filter((intent) => rows.some((row) => row.intent === intent));
  const styled = used.flatMap((intent) =>
    ids(stylesFor(taxonomy, intent)).map((style) => `${intent}/${style}`),
  );
  const count = (of: (row: PlanRow) => string | undefined) => countBy(rows, of);
  const pairs = (possible: readonly string[], first: keyof PlanRow, second: keyof PlanRow) =>
    coverage(
      possible,
      count((row) => `${row[first]}/${row[second]}`),
      rows.length,
    );
  return {
    rows: rows.length,
    intents: Object.fromEntries(
      intents.map((intent) => [intent, rows.filter((row) => row.intent === intent).length]),
    ) as Record<Intent, number>,
    teachers: Object.fromEntries(count((row) => row.teacher)),
    boundaryRows: rows.filter(({ boundary }) => boundary).length,
    boundarySets: new Set(rows.flatMap(({ boundary }) => boundary?.group ?? [])).size,
    edgeCaseRows: rows.filter(({ edge_case }) => edge_case).length,
    cells: count((row) => row.cell).size,
    pairs: {
      intent_style: pairs(styled, 'intent', 'style'),
      domain_persona: pairs(product(domains, ids(taxonomy.personas)), 'domain', 'persona'),
      domain_style: pairs(product(domains, ids(taxonomy.styles)), 'domain', 'style'),
      intent_domain: pairs(product(used, domains), 'intent', 'domain'),
    },
  };
}

function product(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((one) => second.map((other) => `${one}/${other}`));
}

function countBy(rows: readonly PlanRow[], of: (row: PlanRow) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = of(row);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function coverage(
  possible: readonly string[],
  counts: ReadonlyMap<string, number>,
  rows: number,
): PairCoverage {
  const met = possible.map((pair) => counts.get(pair) ?? 0);
  const covered = met.filter((times) => times > 0).length;
  return {
    possible: possible.length,
    covered,
    ofReachable: covered / Math.max(1, Math.min(possible.length, rows)),
    min: met.reduce((low, times) => Math.min(low, times), Number.POSITIVE_INFINITY),
    max: met.reduce((high, times) => Math.max(high, times), 0),
  };
}
