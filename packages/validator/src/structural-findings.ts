import {
  type ParseIssue,
  type ParseNote,
  safeParseTrainingExample,
  type Toolset,
  type TrainingExample,
} from '@router/schemas';
import type { Finding } from './finding.ts';

type StructuralResult =
  | { readonly row: TrainingExample; readonly findings: Finding[] }
  | { readonly row: undefined; readonly findings: Finding[] };

/** Layer 1: the contract, strictly. Nulls where a field should be absent are warnings that can be mended. */
export function findStructuralDefects(value: unknown, toolset: Toolset): StructuralResult {
  const parsed = safeParseTrainingExample(value, toolset);
  if (parsed.success) return { row: parsed.example, findings: parsed.notes.map(noteFinding) };
  return { row: undefined, findings: parsed.issues.map(issueFinding) };
}

function issueFinding({ code, message }: ParseIssue): Finding {
  return { rule: `structural/${code}`, layer: 1, severity: 'error', message };
}

function noteFinding({ code, pointer }: ParseNote): Finding {
  return {
    rule: `structural/${code}`,
    layer: 1,
    severity: 'warning',
    message: `${pointer || 'The row'}: ${noteMessages[code]}`,
  };
}

const noteMessages: Readonly<Record<ParseNote['code'], string>> = {
  'null-removed': 'null where the field should be absent; leave it out.',
  'arguments-parsed': 'arguments are JSON inside a string; write them as an object.',
  'thought-removed': 'a thought beside a direct answer is not part of the contract; leave it out.',
};
