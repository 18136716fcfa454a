import { canonicalJson } from '../hash/canonical-json.ts';
import { sha256 } from '../hash/sha256.ts';
import type { Plan, PlanRow } from './plan.ts';

/** SHA-256 over a plan's header and rows; equal plans have equal hashes. */
export function planHash(header: Omit<Plan, 'hash' | 'rows'>, rows: readonly PlanRow[]): string {
  return sha256([header, ...rows].map(canonicalJson).join('\n'));
}
