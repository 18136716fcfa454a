import type { Region } from './region.ts';

const opens = /[{[]/g;

/**
 * JSON objects and arrays in running text. A failed attempt is not retried inside what it read,
 * which keeps the work linear for any input.
 */
export function findJson(text: string, from: number, to: number): Region[] {
  const regions: Region[] = [];
  let at = from;
  while (at < to) {
    opens.lastIndex = at;
    const match = opens.exec(text);
    if (!match || match.index >= to) break;
    const { end, complete, members } = scanJson(text, match.index, to);
    if (complete && members > 0)
      regions.push({
        kind: 'json',
        start: match.index,
        end,
        outerStart: match.index,
        outerEnd: end,
        fenced: true,
      });
    at = Math.max(end, match.index + 1);
  }
  return regions;
}

/** Walks JSON tokens until the brackets close or something that is no JSON turns up. */
function scanJson(
  text: string,
  open: number,
  to: number,
): { end: number; complete: boolean; members: number } {
  let depth = 0;
  let members = 0;
  let at = open;
  const objects = text.charCodeAt(open) === 123;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) {
      depth--;
      if (depth === 0)
        return { end: at + 1, complete: true, members: objects && members === 0 ? 0 : members || 1 };
    } else if (code === 34) {
      const end = stringEnd(text, at, to);
      if (end < 0) return { end: at + 1, complete: false, members };
      at = end;
      continue;
    } else if (code === 58) members++;
    else if (code === 44) members += objects ? 0 : 1;
    else if (code > 32) {
      const scalar = scalarEnd(text, at);
      if (scalar === at) return { end: at, complete: false, members };
      at = scalar;
      continue;
    }
    at++;
  }
  return { end: to, complete: false, members };
}

/** The offset after a string's closing quote; a string does not cross a line. */
function stringEnd(text: string, open: number, to: number): number {
  for (let at = open + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 34) return at + 1;
    else if (code === 10) return -1;
  }
  return -1;
}

const scalar = /(?:-?\d[\d.eE+-]*|true|false|null|NaN)(?![\w])/y;

function scalarEnd(text: string, at: number): number {
  scalar.lastIndex = at;
  return scalar.test(text) ? scalar.lastIndex : at;
}
