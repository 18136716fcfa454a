import type { AgentOutput } from '../agent-output.ts';
import type { JsonPath } from '../json/json-path.ts';
import type { Toolset } from '../toolset.ts';
import type { ParseReport } from './parse-report.ts';
import { readToolCall } from './read-tool-call.ts';
import { refuseUnknownKeys, refuseWrongType } from './refuse.ts';
import { isRecord } from './remove-nulls.ts';

const keys = ['status', 'thought', 'tool_use', 'final_answer'] as const;

/** Reads an output in its canonical form or in the flat form with nulls. */
export function readAgentOutput<Set extends Toolset>(
  value: unknown,
  toolset: Set,
  path: JsonPath,
  report: ParseReport,
): AgentOutput<Set> | undefined {
  if (!isRecord(value)) return refuseWrongType(report, path, 'The output', 'an object', value);
  refuseUnknownKeys(report, path, 'The output', value, keys);
  const given = withoutNulls(value, path, report);
  if (given.status === 'running') return readRunning(given, toolset, path, report);
  if (given.status === 'complete') return readComplete(given, path, report);
  const place = [...path, 'status'];
  if (typeof given.status !== 'string')
    return refuseWrongType(report, place, 'status', '"running" or "complete"', given.status);
  return report.refuse({
    code: 'not-allowed',
    path: place,
    message: `status must be "running" or "complete", received ${JSON.stringify(given.status.slice(0, 80))}`,
    expected: '"running" or "complete"',
    received: JSON.stringify(given.status.slice(0, 80)),
  });
}

function withoutNulls(value: Record<string, unknown>, path: JsonPath, report: ParseReport) {
  const given: Partial<Record<(typeof keys)[number], unknown>> = {};
  for (const key of keys) {
    const item = Object.hasOwn(value, key) ? value[key] : undefined;
    if (item === null) report.note('null-removed', [...path, key]);
    else if (item !== undefined) given[key] = item;
  }
  return given;
}

type Given = ReturnType<typeof withoutNulls>;

function readRunning<Set extends Toolset>(
  given: Given,
  toolset: Set,
  path: JsonPath,
  report: ParseReport,
): AgentOutput<Set> | undefined {
  if (given.final_answer !== undefined) refuseBoth(report, path, 'running', 'final_answer');
  if (given.tool_use === undefined) return refuseNeither(report, path, 'running', 'tool_use');
  const thought = readText(given.thought, [...path, 'thought'], report);
  const call = readToolCall(given.tool_use, toolset, [...path, 'tool_use'], report);
  if (!call) return undefined;
  return thought === undefined
    ? { status: 'running', tool_use: call }
    : { status: 'running', thought, tool_use: call };
}

function readComplete(given: Given, path: JsonPath, report: ParseReport) {
  if (given.tool_use !== undefined) refuseBoth(report, path, 'complete', 'tool_use');
  if (given.final_answer === undefined) return refuseNeither(report, path, 'complete', 'final_answer');
  if (given.thought !== undefined) {
    readText(given.thought, [...path, 'thought'], report);
    report.note('thought-removed', [...path, 'thought']);
  }
  const answer = readText(given.final_answer, [...path, 'final_answer'], report);
  return answer === undefined ? undefined : ({ status: 'complete', final_answer: answer } as const);
}

function readText(value: unknown, path: JsonPath, report: ParseReport): string | undefined {
  if (value === undefined || (typeof value === 'string' && value !== '')) return value;
  return refuseWrongType(report, path, String(path.at(-1)), 'a non-empty string', value);
}

function refuseBoth(report: ParseReport, path: JsonPath, status: string, key: string): void {
  report.refuse({
    code: 'both',
    path: [...path, key],
    message: `An output with status "${status}" cannot hold ${key} too: a tool call and an answer exclude each other`,
    expected: `${key} absent or null`,
  });
}

function refuseNeither(report: ParseReport, path: JsonPath, status: string, key: string): undefined {
  return report.refuse({
    code: 'neither',
    path: [...path, key],
    message: `An output with status "${status}" needs ${key}`,
    expected: key,
    received: 'nothing',
  });
}
