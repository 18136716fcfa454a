import type { Finding } from '@router/validator';

/** What `--json` prints. */
export interface ValidationReport {
  rows: number;
  accepted: number;
  rejected: number;
  findings: Finding[];
}
