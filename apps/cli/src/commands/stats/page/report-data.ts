import type { RowStatistics } from '@router/dataset';
import type { Finding } from '@router/validator';

/** A row as the page shows it. */
export interface ReportRow {
  readonly line: number;
  readonly accepted: boolean;
  /** The called tool, `answer` for a direct answer, empty where the row has no readable decision. */
  readonly tool: string;
  readonly query: string;
  readonly row: unknown;
  readonly findings: readonly Pick<Finding, 'rule' | 'severity' | 'message'>[];
}

/** How often a rule reported, with the first rows it reported on. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Finding['severity'];
  /** Rows in which it reported. */
  readonly rows: number;
  readonly summary: string;
  readonly examples: readonly { readonly line: number; readonly query: string; readonly message: string }[];
}

/** Everything that the page shows. */
export interface ReportData {
  readonly title: string;
  /** Rows left after each stage, in order. */
  readonly funnel: readonly { readonly stage: string; readonly rows: number }[];
  readonly rules: readonly RuleCount[];
  readonly statistics: RowStatistics;
  readonly clusters: readonly {
    readonly size: number;
    readonly rows: readonly { readonly line: number; readonly query: string }[];
  }[];
  readonly clusterCount: number;
  /** Rejected rows first where not all fit. */
  readonly rows: readonly ReportRow[];
  readonly totalRows: number;
}
