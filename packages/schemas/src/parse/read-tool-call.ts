import { describeValue, listChoices } from '../json/describe-value.ts';
import type { JsonPath } from '../json/json-path.ts';
import { scanJson } from '../json/scan-json.ts';
import { textPosition } from '../json/text-position.ts';
import { findTool, type ToolCall, type Toolset } from '../toolset.ts';
import type { ParseReport } from './parse-report.ts';
import { readArguments } from './read-arguments.ts';
import { refuseUnknownKeys, refuseWrongType } from './refuse.ts';
import { isRecord } from './remove-nulls.ts';

/** Reads `{tool_name, arguments}`; `arguments` may be a JSON text, as OpenAI's tool calls carry it. */
export function readToolCall<Set extends Toolset>(
  value: unknown,
  toolset: Set,
  path: JsonPath,
  report: ParseReport,
): ToolCall<Set> | undefined {
  if (!isRecord(value)) return refuseWrongType(report, path, 'tool_use', 'an object', value);
  refuseUnknownKeys(report, path, 'tool_use', value, ['tool_name', 'arguments']);
  const name = value.tool_name;
  const known = toolset.tools.map((tool) => tool.name);
  if (typeof name !== 'string')
    return refuseWrongType(report, [...path, 'tool_name'], 'tool_use.tool_name', listChoices(known), name);
  const tool = findTool(toolset, name);
  if (!tool)
    return report.refuse({
      code: 'unknown-tool',
      path: [...path, 'tool_name'],
      message: `Unknown tool ${describeValue(name)}: the tools are ${listChoices(known)}`,
      expected: listChoices(known),
      received: describeValue(name),
    });
  const argumentPath = [...path, 'arguments'];
  const given =
    typeof value.arguments === 'string'
      ? parseArguments(value.arguments, argumentPath, report)
      : value.arguments;
  if (report.issues.length > 0 && given === undefined) return undefined;
  if (!isRecord(given))
    return refuseWrongType(report, argumentPath, `${name}: arguments`, 'an object', given);
  const read = readArguments(given, { tool, toolset, path: argumentPath, report });
  return { tool_name: name, arguments: read } as ToolCall<Set>;
}

function parseArguments(text: string, path: JsonPath, report: ParseReport): unknown {
  const fault = scanJson(text);
  if (!fault) {
    report.note('arguments-parsed', path);
    return JSON.parse(text);
  }
  const { line, column } = textPosition(text, fault.offset);
  return report.refuse({
    code: fault.code,
    path,
    message: `arguments is a text that is no JSON object: expected ${fault.expected}, received ${fault.received} in its line ${line}, column ${column}`,
    expected: fault.expected,
    received: fault.received,
  });
}
