/** How many keys a JSON text has and how deep it is nested, from brackets and colons alone. */
export interface JsonStructure {
  keys: number;
  depth: number;
}

/**
 * Counts in one pass that leaps over strings. Exact for valid JSON; for broken text a guess.
 * Cheaper than parsing, so a hostile line is refused before it costs memory, and a key given twice shows up as a
 * count above that of the parsed value.
 */
export function scanStructure(text: string): JsonStructure {
  let keys = 0;
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22) index = stringEnd(text, index);
    else if (code === 0x3a) keys++;
    else if (code === 0x7b || code === 0x5b) {
      depth++;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return { keys, depth: deepest };
}

function stringEnd(text: string, start: number): number {
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(quote - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return quote;
    from = quote + 1;
  }
}
