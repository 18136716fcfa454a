import { isUtf8 } from 'node:buffer';
import { type ByteSource, type ReadBytesOptions, readBytes } from '../files/read-bytes.ts';
import { defaultMaxDepth, defaultMaxLineBytes, largestMaxDepth } from './default-limits.ts';
import { foreignFormat } from './foreign-format.ts';
import type { JsonlCode } from './jsonl-faults.ts';
import { type JsonlFinding, jsonlFinding } from './jsonl-finding.ts';
import { type JsonlEntry, parseLine } from './parse-line.ts';
import { type ByteLine, splitLines } from './split-lines.ts';

export interface ReadJsonlOptions extends ReadBytesOptions {
  /** A longer line is an error finding and is never held in memory. @default 16777216 */
  maxLineBytes?: number | undefined;
  /** Rows nested deeper are an error finding. At most 1000, which recursive code survives. @default 128 */
  maxDepth?: number | undefined;
}

/**
 * Reads JSONL row by row and survives any content: what is broken becomes a finding with its line and reason,
 * everything else is delivered in order. Reads only as fast as it is consumed; memory is bounded by the longest line.
 * Values are plain data: no prototype is touched, and rows with a `__proto__` key are findings.
 * @throws RouterError only where there is nothing to read: `dataset/file-not-found`, `dataset/is-a-directory`,
 * `dataset/permission-denied`, `dataset/unreadable-source`, a failed read, or `dataset/interrupted`
 */
export async function* readJsonl(
  source: ByteSource,
  options: ReadJsonlOptions = {},
): AsyncGenerator<JsonlEntry> {
  const { maxLineBytes = defaultMaxLineBytes } = options;
  const maxDepth = Math.min(options.maxDepth ?? defaultMaxDepth, largestMaxDepth);
  let carriageReturns = false;
  for await (const lines of splitLines(readBytes(source, options), maxLineBytes))
    for (const line of lines) {
      const crlf = line.bytes.at(-1) === carriageReturn;
      if (crlf && !carriageReturns) yield entry(line.number, 'jsonl/crlf');
      carriageReturns ||= crlf;
      yield* readLine(crlf ? { ...line, bytes: line.bytes.subarray(0, -1) } : line, maxLineBytes, maxDepth);
    }
}

const carriageReturn = 0x0d;
const byteOrderMark = '\uFEFF';

function readLine(line: ByteLine, maxLineBytes: number, maxDepth: number): Iterable<JsonlEntry> {
  const { number, bytes } = line;
  if (line.tooLong)
    return [entry(number, 'jsonl/line-too-long', { detail: `${line.length} bytes, limit ${maxLineBytes}` })];
  const foreign = number === 1 ? foreignFormat(bytes) : undefined;
  if (foreign) return [entry(number, 'jsonl/not-text', { detail: foreign })];
  if (!isUtf8(bytes)) return [entry(number, 'jsonl/invalid-utf8', invalidPlace(bytes))];
  return readText(utf8(bytes), number, maxDepth);
}

function* readText(whole: string, line: number, maxDepth: number): Generator<JsonlEntry> {
  let text = whole;
  if (text.startsWith(byteOrderMark)) {
    yield entry(line, 'jsonl/byte-order-mark');
    text = text.slice(1);
  }
  if (text.startsWith('\0') || text.endsWith('\0')) {
    text = text.replace(/^\0+/, '');
    if (text === '') {
      yield entry(line, 'jsonl/nul-line');
      return;
    }
    text = withoutTrailingNul(text);
    yield entry(line, 'jsonl/nul-padding');
  }
  if (text.trim() === '') yield entry(line, 'jsonl/blank-line');
  else yield* parseLine(text, line, maxDepth, whole.length === text.length ? 0 : whole.indexOf(text));
}

function withoutTrailingNul(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0) end--;
  return text.slice(0, end);
}

function entry(
  line: number,
  code: JsonlCode,
  place: Pick<JsonlFinding, 'column'> & { detail?: string } = {},
): JsonlEntry {
  return { line, finding: jsonlFinding({ line, code, ...place }) };
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** The place of the first bad sequence: where decoding and encoding again first differs. */
function invalidPlace(bytes: Uint8Array): { column: number; detail: string } {
  const again = Buffer.from(utf8(bytes));
  let place = 0;
  while (bytes[place] === again[place]) place++;
  const byte = bytes[place]?.toString(16).padStart(2, '0').toUpperCase();
  return {
    column: utf8(bytes.subarray(0, place)).length + 1,
    detail: byte ? `byte 0x${byte}` : 'cut sequence',
  };
}
