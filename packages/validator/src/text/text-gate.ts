import {
  disclosureCount,
  disclosurePatterns,
  isOpen,
  type OpenPatterns,
  PatternGate,
  patternBits,
} from '@router/policy';
import { queryResidue, residue } from './residue.ts';
import { thinkingAloud } from './thinking-aloud.ts';

/** Where the patterns of residue begin, behind those that the policy asks for. */
export const firstResidue: number = disclosureCount;
const queryResidueIndex = firstResidue + residue.length;
const thinkingAloudIndex = queryResidueIndex + 1;
const residueBits = /* @__PURE__ */ patternBits(firstResidue, queryResidueIndex);

/** One scan of a text for all that any check looks for with patterns. */
const gate = /* @__PURE__ */ new PatternGate(() => [
  ...disclosurePatterns(),
  ...residue.map(([pattern]) => pattern),
  queryResidue,
  thinkingAloud,
]);

export function scanText(text: string): OpenPatterns {
  return gate.scan(text);
}

export function mayHoldResidue({ low, high }: OpenPatterns): boolean {
  return ((low & residueBits.low) | (high & residueBits.high)) !== 0;
}

export function mayHoldQueryResidue(open: OpenPatterns): boolean {
  return isOpen(open, queryResidueIndex);
}

export function mayThinkAloud(open: OpenPatterns): boolean {
  return isOpen(open, thinkingAloudIndex);
}
