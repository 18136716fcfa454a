import { isSpace, isWordCode } from './character-classes.ts';
import type { Region } from './region.ts';

/** The closing mark of each opening one. */
const pairs: ReadonlyMap<number, number> = /* @__PURE__ */ new Map([
  [34, 34], // "
  [39, 39], // '
  [96, 96], // `
  [8220, 8221], // “ ”
  [8222, 8220], // „ “
  [8216, 8217], // ‘ ’
  [171, 187], // « »
  [12300, 12301], // 「 」
  [12302, 12303], // 『 』
]);

/** The opening marks above: a pattern passes over all else faster than a loop does. */
const mayOpen = /["'`“„‘«「『]/g;

/**
 * Inline quotes and inline code between `from` and `to`. An apostrophe opens nothing, a blank line ends every
 * hope of a closing mark. Linear: a closing mark that was missing once is not looked for again in the paragraph.
 */
export function findQuotes(text: string, from: number, to: number): Region[] {
  const regions: Region[] = [];
  let hopeless: Map<number, number> | undefined;
  // Searched alone: many short stretches would each search the rest of the text.
  const stretch = text.slice(from, to);
  let at = from;
  for (;;) {
    mayOpen.lastIndex = at - from;
    if (!mayOpen.test(stretch)) break;
    at = from + mayOpen.lastIndex - 1;
    const code = text.charCodeAt(at);
    const close = pairs.get(code);
    if (close === undefined || !canOpen(text, at, code, from) || (hopeless?.get(code) ?? -1) > at) {
      at++;
      continue;
    }
    const { end, stop } = findClose(text, at, code, close, to);
    if (end < 0) {
      hopeless ??= new Map();
      hopeless.set(code, stop);
      at++;
      continue;
    }
    regions.push(quoteRegion(code, at, end));
    at = end + runLength(text, at, code);
  }
  return regions;

  function quoteRegion(code: number, open: number, end: number): Region {
    const width = runLength(text, open, code);
    return {
      kind: code === 96 ? 'code' : 'quote',
      start: open + width,
      end,
      outerStart: open,
      outerEnd: end + width,
      fenced: false,
    };
  }
}

/** Two backticks open inline code that may hold one. */
function runLength(text: string, at: number, code: number): number {
  return code === 96 && text.charCodeAt(at + 1) === 96 && text.charCodeAt(at + 2) !== 96 ? 2 : 1;
}

function canOpen(text: string, at: number, code: number, from: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (code === 96) return !Number.isNaN(next);
  const previous = at > from ? text.charCodeAt(at - 1) : 32;
  if (code === 34) return !(previous >= 48 && previous <= 57) || !isSpace(next);
  if (code !== 39 && code !== 8216) return true;
  return (
    !isWordCode(previous) &&
    previous !== 39 &&
    previous !== 41 &&
    previous !== 93 &&
    !isSpace(next) &&
    !Number.isNaN(next)
  );
}

function findClose(
  text: string,
  open: number,
  code: number,
  close: number,
  to: number,
): { end: number; stop: number } {
  const double = runLength(text, open, code) === 2;
  for (let at = open + (double ? 2 : 1); at < to; at++) {
    const current = text.charCodeAt(at);
    if (current === 10 && isBlankLine(text, at + 1)) return { end: -1, stop: at };
    if (current === 92 && (close === 34 || close === 39)) {
      at++;
      continue;
    }
    if (current !== close) continue;
    if (double && text.charCodeAt(at + 1) !== 96) continue;
    if ((close === 39 || close === 8217) && isWordCode(text.charCodeAt(at + 1))) continue;
    if (close === 39 && isSpace(text.charCodeAt(at - 1)) && at > open + 1) continue;
    return { end: at, stop: at };
  }
  return { end: -1, stop: to };
}

function isBlankLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) === 10);
}
