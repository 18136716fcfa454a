import type { PolicyFinding } from '../judging/policy-finding.ts';
export function judgePython(_code: string): PolicyFinding[] {
  return [];
}
