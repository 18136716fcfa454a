import { matchesOf } from '../gates/matches-of.ts';
import { isOpen, type OpenPatterns } from '../gates/pattern-gate.ts';
import { firstInjection, mayHold, scanDisclosures } from './disclosure-gate.ts';
import { type InjectionShape, injectionShapes } from './injection-shapes.ts';

/** A stretch of text that tries to instruct whoever reads it. */
export interface InjectionMatch {
  readonly kind: InjectionShape['kind'];
  readonly start: number;
  readonly end: number;
}

/**
 * Instructions aimed at a model, role markers and hidden characters. Meant for pasted text and tool messages: data
 * never instructs. `open` is what {@link scanDisclosures} says of the text, where that is known.
 */
export function findInjection(text: string, open: OpenPatterns = scanDisclosures(text)): InjectionMatch[] {
  if (!mayHold(open, 'injection')) return [];
  const found: InjectionMatch[] = [];
  for (let index = 0; index < injectionShapes.length; index++) {
    if (!isOpen(open, firstInjection + index)) continue;
    const { kind, pattern } = injectionShapes[index]!;
    for (const match of matchesOf(pattern, text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((known) => start < known.end && known.start < end)) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
