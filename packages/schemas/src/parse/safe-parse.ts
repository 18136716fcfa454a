import { inspectJsonValue } from '../json/inspect-json-value.ts';
import { toJsonPointer } from '../json/json-path.ts';
import { scanJson } from '../json/scan-json.ts';
import { type TextPosition, textPosition } from '../json/text-position.ts';
import type { ParseFailure, ParseIssue, ParseNote } from './parse-issue.ts';
import { type IssueDraft, ParseReport } from './parse-report.ts';

export interface ParseSuccess<Value> {
  readonly success: true;
  readonly value: Value;
  readonly notes: readonly ParseNote[];
}

/** Reads a value that is known to be plain JSON; undefined, with issues in the report, when it is refused. */
export type JsonReader<Value> = (value: unknown, report: ParseReport) => Value | undefined;

/**
 * Runs a reader over a JSON text or an already parsed value. Never throws: whatever the input does,
 * the result says so. Issues of a text carry positions.
 */
export function safeParse<Value>(
  input: unknown,
  read: JsonReader<Value>,
): ParseSuccess<Value> | ParseFailure {
  const report = new ParseReport();
  const text = typeof input === 'string' ? input : undefined;
  try {
    const value = text === undefined ? inspected(input, report) : parsed(text, report);
    const result = report.issues.length === 0 ? read(value, report) : undefined;
    if (report.issues.length === 0) return { success: true, value: result as Value, notes: report.notes };
  } catch (error) {
    report.refuse({
      code: 'unreadable',
      path: [],
      message: `The value cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : 'it threw'}`,
    });
  }
  return { success: false, issues: locate(report.issues, text) };
}

function inspected(value: unknown, report: ParseReport): unknown {
  const fault = inspectJsonValue(value);
  if (!fault) return value;
  const { code, path, expected, received } = fault;
  return report.refuse({
    code,
    path,
    message: `Expected ${expected}, received ${received}`,
    expected,
    received,
  });
}

function parsed(text: string, report: ParseReport): unknown {
  const fault = scanJson(text);
  if (!fault) return JSON.parse(text);
  const { code, path, expected, received } = fault;
  const message = `Expected ${expected}, received ${received}`;
  report.refuse(Object.assign({ code, path, message, expected, received }, { offset: fault.offset }));
  return undefined;
}

function locate(
  drafts: readonly (IssueDraft & { offset?: number })[],
  text: string | undefined,
): ParseIssue[] {
  const offsets = text === undefined ? undefined : valueOffsets(text, drafts);
  return drafts.map(({ offset, ...draft }) => {
    const pointer = toJsonPointer(draft.path);
    if (text === undefined || !offsets)
      return { ...draft, pointer, message: draft.message + placeInWords(pointer) };
    const position = textPosition(text, offset ?? nearestOffset(offsets, draft.path));
    return { ...draft, pointer, position, message: draft.message + placeInWords(pointer, position) };
  });
}

function placeInWords(pointer: string, position?: TextPosition): string {
  const words: string[] = [];
  if (pointer !== '') words.push(`at ${pointer.length > 120 ? `${pointer.slice(0, 120)}...` : pointer}`);
  if (position) words.push(`line ${position.line}, column ${position.column}`);
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** Offsets of the values on the way to the issues; the scan of a faulty text stops at its fault. */
function valueOffsets(text: string, drafts: readonly IssueDraft[]): Map<string, number> {
  const wanted = new Set(
    drafts.flatMap(({ path }) => path.map((_, index) => toJsonPointer(path.slice(0, index + 1)))),
  );
  const offsets = new Map([['', Math.max(0, text.search(/\S/))]]);
  if (wanted.size > 0)
    scanJson(text, (path, offset) => {
      const pointer = toJsonPointer(path);
      if (wanted.has(pointer)) offsets.set(pointer, offset);
    });
  return offsets;
}

function nearestOffset(offsets: Map<string, number>, path: IssueDraft['path']): number {
  for (let length = path.length; length >= 0; length--) {
    const offset = offsets.get(toJsonPointer(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return 0;
}
