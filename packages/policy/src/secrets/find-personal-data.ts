import { matchesOf } from '../gates/matches-of.ts';
import { isOpen, type OpenPatterns } from '../gates/pattern-gate.ts';
import { firstPersonalData, mayHold, scanDisclosures } from './disclosure-gate.ts';
import { type PersonalDataShape, personalDataShapes } from './personal-data-shapes.ts';

export interface PersonalDataMatch {
  readonly kind: PersonalDataShape['kind'];
  readonly start: number;
  readonly end: number;
}

const nothing: PersonalDataMatch[] = [];

/**
 * E-mail addresses, phone numbers, IBANs, cards and social security numbers that are no examples. Numbers are checked
 * by their check digits. `open` is what {@link scanDisclosures} says of the text, where that is known.
 */
export function findPersonalData(
  text: string,
  open: OpenPatterns = scanDisclosures(text),
): PersonalDataMatch[] {
  if (!mayHold(open, 'personal-data')) return [];
  let found = nothing;
  let hasDigits: boolean | undefined;
  for (let index = 0; index < personalDataShapes.length; index++) {
    if (!isOpen(open, firstPersonalData + index)) continue;
    const { kind, pattern, counts } = personalDataShapes[index]!;
    if (kind !== 'email') {
      hasDigits ??= /\d{3}/.test(text);
      if (!hasDigits) continue;
    }
    for (const match of matchesOf(pattern, text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (counts(match[0]) && !found.some((known) => start < known.end && known.start < end))
        found = [...found, { kind, start, end }];
    }
  }
  return found.length === 0 ? [] : found.sort((a, b) => a.start - b.start);
}
