import type { JsonlCode } from './jsonl-faults.ts';

// One strict scanner of RFC 8259 with places and reasons; JSON.parse gives neither in a stable form.

export interface JsonVisitor {
  /** A key, its quotes included, at `start`. */
  key?(start: number, end: number, depth: number): void;
  string?(start: number, end: number): void;
  number?(start: number, end: number): void;
  openObject?(depth: number): void;
}

export interface JsonFault {
  code: JsonlCode;
  /** Where in the text, 0-based. */
  index: number;
  detail?: string;
}

export type ScanResult = { end: number; fault?: never } | { end?: never; fault: JsonFault };

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

/**
 * Reads one JSON value from `start`; `end` is where it ends. Accepts exactly what `JSON.parse` accepts,
 * and needs memory by depth, never the call stack.
 */
export function scanJson(
  text: string,
  start: number,
  maxDepth: number,
  visitor: JsonVisitor = {},
): ScanResult {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let index = start;
  for (;;) {
    index = skipSpace(text, index);
    const character = text[index];
    if (character === undefined) return fault('jsonl/truncated', index);
    const inner = open.at(-1);
    if (expected === 'colon') {
      if (character !== ':') return unexpected(text, index, 'a colon');
      expected = 'value';
      index++;
    } else if (expected === 'comma-or-end') {
      if (character === ',') expected = inner === '{' ? 'key' : 'value';
      else if (character === (inner === '{' ? '}' : ']')) open.pop();
      else return unexpected(text, index, inner === '{' ? 'a comma or }' : 'a comma or ]');
      index++;
    } else if (expected === 'key' || expected === 'key-or-end') {
      if (character === '"') {
        const end = scanString(text, index);
        if (typeof end !== 'number') return { fault: end };
        visitor.key?.(index, end, open.length);
        index = end;
        expected = 'colon';
        continue;
      }
      if (character !== '}') return unexpected(text, index, 'a key in double quotes');
      if (expected === 'key') return fault('jsonl/trailing-comma', index);
      open.pop();
      index++;
      expected = 'comma-or-end';
    } else if (character === '{' || character === '[') {
      open.push(character);
      if (open.length > maxDepth) return fault('jsonl/too-deep', index, `limit ${maxDepth}`);
      if (character === '{') visitor.openObject?.(open.length);
      index++;
      expected = character === '{' ? 'key-or-end' : 'value-or-end';
      continue;
    } else if (character === ']' && inner === '[') {
      if (expected === 'value') return fault('jsonl/trailing-comma', index);
      open.pop();
      index++;
      expected = 'comma-or-end';
    } else {
      const end = scanScalar(text, index, visitor);
      if (typeof end !== 'number') return { fault: end };
      index = end;
      expected = 'comma-or-end';
    }
    if (expected === 'comma-or-end' && open.length === 0) return { end: index };
  }
}

function scanScalar(text: string, start: number, visitor: JsonVisitor): number | JsonFault {
  const character = text.charAt(start);
  if (character === '"') {
    const end = scanString(text, start);
    if (typeof end === 'number') visitor.string?.(start, end);
    return end;
  }
  const word = /[^\s,:{}[\]"']*/y;
  word.lastIndex = start;
  const token = word.exec(text)?.[0] ?? '';
  const end = start + token.length;
  if (token === 'true' || token === 'false' || token === 'null') return end;
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(token)) {
    visitor.number?.(start, end);
    return end;
  }
  return unexpected(text, start, 'a value').fault;
}

const escapes = '"\\/bfnrt';

function scanString(text: string, start: number): number | JsonFault {
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22) return index + 1;
    if (code < 0x20) return { code: 'jsonl/control-character', index, detail: codePoint(code) };
    if (code !== 0x5c) continue;
    const next = text.charAt(index + 1);
    if (next === 'u') {
      const digits = text.slice(index + 2, index + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        if (index + 2 + digits.length === text.length && /^[0-9a-fA-F]*$/.test(digits)) break;
        return { code: 'jsonl/invalid-escape', index, detail: JSON.stringify(`\\u${digits}`) };
      }
      index += 5;
    } else if (next === '') break;
    else if (escapes.includes(next)) index++;
    else return { code: 'jsonl/invalid-escape', index, detail: JSON.stringify(`\\${next}`) };
  }
  return { code: 'jsonl/truncated', index: text.length };
}

function unexpected(text: string, index: number, expected: string): { fault: JsonFault } {
  const rest = text.slice(index, index + 24);
  const word = /^[-+]?[\p{L}_$][\p{L}\p{N}_$]*/u.exec(rest)?.[0];
  const shown = `expected ${expected}, received ${JSON.stringify(word ?? [...rest][0])}`;
  if (rest.startsWith("'")) return fault('jsonl/single-quotes', index);
  if (rest.startsWith('//') || rest.startsWith('/*') || rest.startsWith('#'))
    return fault('jsonl/comment', index);
  if (word && /^[-+]?(?:NaN|nan|Infinity|inf|Inf)$/.test(word))
    return fault('jsonl/not-a-number', index, word);
  if (/^[-+.\d]/.test(rest) && expected === 'a value') {
    const end = /^[-+.\w]+/.exec(rest)?.[0] ?? '';
    if (index + end.length === text.length && /^-?(?:\d+\.?\d*(?:[eE][+-]?)?)?$/.test(end))
      return fault('jsonl/truncated', text.length);
    return fault('jsonl/invalid-number', index, end);
  }
  if (word) {
    const cut = index + word.length === text.length && /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul)$/.test(word);
    return cut ? fault('jsonl/truncated', text.length) : fault('jsonl/unknown-word', index, shown);
  }
  const code = rest.charCodeAt(0);
  if (code < 0x20) return fault('jsonl/control-character', index, codePoint(code));
  return fault('jsonl/unexpected-character', index, shown);
}

function fault(code: JsonlCode, index: number, detail?: string): { fault: JsonFault } {
  return { fault: { code, index, ...(detail === undefined ? {} : { detail }) } };
}

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first index from `index` on that is no JSON white space. */
export function skipSpace(text: string, index: number): number {
  for (;;) {
    const code = text.charCodeAt(index);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return index;
    index++;
  }
}
