import { inspectJson } from './inspect-json.ts';
import { type JsonlCode, jsonlFaults } from './jsonl-faults.ts';
import { type JsonlFinding, jsonlFinding } from './jsonl-finding.ts';
import { mayNeedInspection } from './may-need-inspection.ts';
import { type JsonFault, skipSpace } from './scan-json.ts';
import { scanStructure } from './scan-structure.ts';

/** A plain JSON object. */
export type JsonObject = Record<string, unknown>;

/** A row that was read, or something to report; a warning comes before the row that it is about. */
export type JsonlEntry =
  | { line: number; value: JsonObject; finding?: never }
  | { line: number; finding: JsonlFinding; value?: never };

/** The rows and findings of one line of text that is not blank. Never throws. */
export function parseLine(
  text: string,
  line: number,
  maxDepth: number,
  columnOffset = 0,
): Iterable<JsonlEntry> {
  const { keys, depth } = scanStructure(text);
  if (depth <= maxDepth) {
    const value = parseObject(text);
    if (value && !mayNeedInspection(text, value, keys)) return [{ line, value }];
  }
  return parseSlowly(text, line, maxDepth, columnOffset);
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Lazy: a line of megabytes may hold millions of tiny rows. */
function* parseSlowly(
  text: string,
  line: number,
  maxDepth: number,
  columnOffset: number,
): Generator<JsonlEntry> {
  const report = ({ code, index, detail }: JsonFault, severity?: JsonlFinding['severity']): JsonlEntry => ({
    line,
    finding: jsonlFinding({ line, code, column: index + 1 + columnOffset, detail, severity }),
  });
  // What stands around rows is reported once a line.
  const reported = new Set<JsonlCode>();
  const reportOnce = (code: JsonlCode, at: number): JsonlEntry[] => {
    if (reported.has(code)) return [];
    reported.add(code);
    return [report({ code, index: at })];
  };
  let values = 0;
  let index = skipSpace(text, 0);
  while (index < text.length) {
    const comment = commentEnd(text, index);
    if (comment !== undefined) {
      yield* reportOnce('jsonl/comment', index);
      index = skipSpace(text, comment);
      continue;
    }
    if (values > 0 && text[index] === ',') {
      yield* reportOnce('jsonl/separator', index);
      index = skipSpace(text, index + 1);
      continue;
    }
    const { end, fault, notes } = inspectJson(text, index, maxDepth);
    if (fault) {
      // Inside a row a comment breaks the row.
      yield report(fault, 'error');
      return;
    }
    if (values > 0) yield* reportOnce('jsonl/several-rows', index);
    const value: unknown = JSON.parse(text.slice(index, end));
    if (!isObject(value)) yield report({ code: 'jsonl/not-an-object', index, detail: typeName(value) });
    for (const note of notes) yield report(note);
    const sound = notes.every(({ code }) => jsonlFaults[code].severity === 'warning');
    if (isObject(value) && sound) yield { line, value };
    values++;
    index = skipSpace(text, end);
  }
}

/** Where a comment outside a row ends, or undefined when none starts here. */
function commentEnd(text: string, index: number): number | undefined {
  if (text[index] === '#' || text.startsWith('//', index)) return text.length;
  if (!text.startsWith('/*', index)) return undefined;
  const end = text.indexOf('*/', index + 2);
  return end === -1 ? undefined : end + 2;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
