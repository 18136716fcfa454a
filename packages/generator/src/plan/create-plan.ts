import { defaultTaxonomy, intentsServedBy, type Taxonomy } from '@router/prompts';
import { codingAgentToolset, type Intent, intentShares, type Toolset } from '@router/schemas';
import { counterHash } from '../hash/counter-hash.ts';
import { chairmanSequence } from './chairman-sequence.ts';
import { checkPlanOptions } from './check-plan-options.ts';
import { dealBoundarySets } from './deal-boundary-sets.ts';
import { createCellDealer } from './deal-cells.ts';
import type { Plan, PlannedTeacher, PlanRow } from './plan.ts';
import { planHash } from './plan-hash.ts';
import { taxonomyHash } from './taxonomy-hash.ts';

export interface CreatePlanOptions {
  /** Accepted rows wanted. */
  accept: number;
  /** A whole number from 0 to 2^53 - 1. */
  seed: number;
  /** Who answers; a teacher's share of each intent follows its weight. */
  teachers: readonly PlannedTeacher[];
  /** Intents and edge cases that no tool of it serves are left out. @default codingAgentToolset */
  toolset?: Toolset;
  /** @default defaultTaxonomy of `@router/prompts` */
  taxonomy?: Taxonomy;
  /** Share of rows in boundary sets, 0 to 0.5. @default 0.15 */
  boundaryShare?: number;
  /** Share of the other rows that carry an edge case, 0 to 1. @default 0.25 */
  edgeCaseShare?: number;
}

/**
 * Plans the rows of a dataset: a pure function of its options. Intent shares are exact to one row after every
 * row, so a longer plan begins with the rows of a shorter one (but for boundary sets cut off at the end).
 * Pairs of intent, domain, persona and style are met in turn, least used first.
 * @throws RouterError `generator/invalid-plan-options`
 */
export function createPlan(options: CreatePlanOptions): Plan {
  checkPlanOptions(options);
  const { accept, seed, teachers, taxonomy = defaultTaxonomy, toolset = codingAgentToolset } = options;
  const { boundaryShare = 0.15, edgeCaseShare = 0.25 } = options;
  const served = intentsServedBy(toolset);
  const rowIntents = dealIntents(accept, served);
  const seats = dealBoundarySets({
    rowIntents,
    share: boundaryShare,
    kinds: taxonomy.boundaryKinds.filter(({ variants }) =>
      variants.every((variant) => variant.intents.some((intent) => served.includes(intent))),
    ),
    nameGroup: (index) => `${seed}-b${index + 1}`,
  });
  const dealCell = createCellDealer({ seed, teachers, taxonomy, toolset, edgeCaseShare });
  const rows: PlanRow[] = [];
  rowIntents.forEach((intent, index) => {
    const row = index + 1;
    const seat = seats.get(index);
    const opener = seat && seat.opener !== index ? rows[seat.opener] : undefined;
    const { teacher, ...cell } = dealCell(row, intent, seat, opener);
    const names = [intent, cell.domain, cell.persona, cell.style, cell.edge_case];
    rows.push({
      row,
      id: `${seed}-${String(row).padStart(6, '0')}`,
      seed: counterHash(seed, 'row', row),
      cell: names.filter((name) => name !== undefined).join('/'),
      intent,
      ...cell,
      teacher,
      ...(seat && { boundary: seat.boundary }),
    });
  });
  const header = {
    version: 1 as const,
    seed,
    accept,
    boundaryShare,
    edgeCaseShare,
    teachers: teachers.map(({ id, weight }) => ({ id, weight })),
    toolset: toolset.name,
    taxonomy: taxonomyHash(taxonomy),
  };
  return { ...header, hash: planHash(header, rows), rows };
}

function dealIntents(accept: number, served: readonly Intent[]): Intent[] {
  const next = chairmanSequence(served.map((intent) => intentShares[intent]));
  return Array.from({ length: accept }, () => served[next()]!);
}
