import { matchesOf } from '../gates/matches-of.ts';
import { isOpen, type OpenPatterns } from '../gates/pattern-gate.ts';
import { mayHold, scanDisclosures } from './disclosure-gate.ts';
import { isPlaceholder } from './is-placeholder.ts';
import { secretShapes } from './secret-shapes.ts';

/** A stretch of text that is, or holds, a credential. The credential itself is never repeated in messages. */
export interface SecretMatch {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Credentials in a text: keys of known services, tokens, private keys, passwords in URLs and assignments. Placeholders
 * pass. `open` is what {@link scanDisclosures} says of the text, where that is known.
 */
export function findSecrets(text: string, open: OpenPatterns = scanDisclosures(text)): SecretMatch[] {
  const found: SecretMatch[] = [];
  if (text.length < shortestSecret || !mayHold(open, 'secret')) return found;
  for (let index = 0; index < secretShapes.length; index++) {
    if (!isOpen(open, index)) continue;
    const { kind, pattern, entropy } = secretShapes[index]!;
    for (const match of matchesOf(pattern, text)) {
      const value = match.groups?.value ?? match[0];
      if (isPlaceholder(value) || (entropy !== undefined && entropyOf(value) < entropy)) continue;
      const start = match.index + match[0].indexOf(value);
      if (!found.some((known) => start < known.end && known.start < start + value.length))
        found.push({ kind, start, end: start + value.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Nothing shorter is a credential. */
const shortestSecret = 8;

/** Shannon entropy in bits a character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
