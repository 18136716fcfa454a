import { isHazardousKey } from './may-need-inspection.ts';
import { type JsonFault, type ScanResult, scanJson } from './scan-json.ts';

/**
 * Reads one value like {@link scanJson} and notes what is valid JSON and still hazardous: keys given twice,
 * `__proto__`, numbers that a double cannot hold, NUL, lone surrogates, raw line separators.
 */
export function inspectJson(
  text: string,
  start: number,
  maxDepth: number,
): ScanResult & { notes: JsonFault[] } {
  const notes: JsonFault[] = [];
  const note = (code: JsonFault['code'], index: number, detail?: string) => {
    // One note of a kind tells enough about a row, and bounds what a hostile line can cost.
    if (!notes.some((known) => known.code === code))
      notes.push({ code, index, ...(detail === undefined ? {} : { detail }) });
  };
  const keys: Set<string>[] = [];
  const inspectString = (from: number, to: number): string => {
    const raw = text.slice(from, to);
    const value = JSON.parse(raw) as string;
    const separator = raw.search(/[\u2028\u2029]/);
    if (separator !== -1) note('jsonl/line-separator', from + separator);
    if (value.includes('\0')) note('jsonl/nul-in-text', from);
    if (/\p{Surrogate}/u.test(value)) note('jsonl/lone-surrogate', from);
    return value;
  };
  const result = scanJson(text, start, maxDepth, {
    string: inspectString,
    openObject: (depth) => {
      keys[depth] = new Set();
    },
    key(from, to, depth) {
      const key = inspectString(from, to);
      const shown = JSON.stringify(key.slice(0, 40));
      if (keys[depth]?.has(key)) note('jsonl/duplicate-key', from, shown);
      keys[depth]?.add(key);
      if (isHazardousKey(key))
        note(key === '__proto__' ? 'jsonl/prototype-key' : 'jsonl/hazardous-key', from, shown);
    },
    number(from, to) {
      const token = text.slice(from, to);
      const value = Number(token);
      const shown = token.slice(0, 40);
      if (!Number.isFinite(value)) note('jsonl/number-out-of-range', from, shown);
      else if (isRounded(token, value)) note('jsonl/inexact-number', from, `${shown} becomes ${value}`);
    },
  });
  return { ...result, notes };
}

/** Integers beyond 2^53 that change, and numbers so small that they become zero; other fractions round as always. */
function isRounded(token: string, value: number): boolean {
  if (value === 0) return /[1-9]/.test(token.split(/[eE]/)[0] ?? '');
  if (Math.abs(value) < 2 ** 53 || !/^-?\d+$/.test(token)) return false;
  return BigInt(token) !== BigInt(value);
}
