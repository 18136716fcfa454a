import type { Intent } from '@router/schemas';

/** Which member of a boundary set a row is: rows that differ in one thing and therefore in their label. */
export interface PlanBoundary {
  /** What the set varies, for example `referent` or `dropped-argument`. */
  kind: string;
  /** The id that all rows of the set share. */
  group: string;
  /** This row's side of the difference. */
  variant: string;
}

/** One accepted row to come. */
export interface PlanRow {
  /** 1-based place in the plan and in the accepted rows. */
  row: number;
  /** `<seed>-<row>`, the row's `meta.id`. */
  id: string;
  /** 32-bit seed of the row's first attempt. */
  seed: number;
  /** `intent/domain/persona/style[/edge_case]`. */
  cell: string;
  intent: Intent;
  domain: string;
  persona: string;
  style: string;
  edge_case?: string;
  /** Id of the teacher that is asked. */
  teacher: string;
  boundary?: PlanBoundary;
}

export interface PlannedTeacher {
  id: string;
  /** Relative share of the rows. */
  weight: number;
}

/** Rows to come, readable before anything is paid. A pure function of its own header. */
export interface Plan {
  version: 1;
  seed: number;
  accept: number;
  boundaryShare: number;
  edgeCaseShare: number;
  teachers: readonly PlannedTeacher[];
  /** Name of the toolset that the rows are for. */
  toolset: string;
  /** SHA-256 of the taxonomy that the rows draw from. */
  taxonomy: string;
  /** SHA-256 of header and rows. */
  hash: string;
  rows: readonly PlanRow[];
}
