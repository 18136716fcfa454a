/**
 * Findings on expert-labelled rows: `node bench/rows.ts [--show RULE] [--missed] [--escalated] FILE...`. A line is a training row
 * or `{ id, candidate }`; a later line of an id wins. Right outputs show false positives, an acting call in place
 * of each question shows what the judges would have let pass.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type AgentOutput, codingAgentToolset, findTool, type RouteContext } from '@router/schemas';
import { judgeCall, judgeRequest, type PolicyFinding, readQuery } from '../src/index.ts';

interface Row {
  readonly user_query: string;
  readonly context?: RouteContext;
  readonly output: AgentOutput;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string' }, missed: { type: 'boolean' }, escalated: { type: 'boolean' } },
});
if (positionals.length === 0)
  throw new Error('usage: node bench/rows.ts [--show RULE] [--missed] [--escalated] FILE...');
const toolset = codingAgentToolset;
const rows = readRows(positionals);
const stopping = ({ verdict }: PolicyFinding) => verdict !== 'warn';

const counts = new Map<string, number>();
let stopped = 0;
let warned = 0;
let escalated = 0;
let questions = 0;
const caught = new Map<string, number>();
for (const [id, row] of rows) {
  const { user_query: query, context, output } = row;
  const findings = judgeCall({ toolset, query, context, output });
  if (findings.some(stopping)) stopped++;
  else if (findings.length > 0) warned++;
  for (const key of new Set(findings.map(({ rule, verdict }) => `${verdict.padEnd(5)} ${rule}`)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const finding of findings)
    if (values.show && `${finding.verdict} ${finding.rule}`.includes(values.show))
      console.log(`${id} ${finding.rule} ${finding.message}\n    ${JSON.stringify(row).slice(0, 600)}`);
  const { reason, score } = judgeRequest(readQuery(query, context));
  if (output.status !== 'running' || findTool(toolset, output.tool_use.tool_name)?.risk !== 'human') {
    if (!reason) continue;
    escalated++;
    if (values.escalated) console.log(`escalated ${id} ${reason} ${query}\n    ${JSON.stringify(output)}`);
    continue;
  }
  questions++;
  const bucket = reason ?? 'no reason';
  caught.set(bucket, (caught.get(bucket) ?? 0) + 1);
  if (values.missed && !reason)
    console.log(`missed ${id} ${score} ${query}\n    ${JSON.stringify(output.tool_use.arguments)}`);
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
console.log(
  `${rows.size} right rows: ${stopped} stopped (${percent(stopped, rows.size)}), ${warned} only warned`,
);
for (const [key, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`  ${key.padEnd(44)} ${count}`);
console.log(
  `${escalated} of ${rows.size - questions} other rows read as a case for a person (${percent(escalated, rows.size - questions)})`,
);
const missed = caught.get('no reason') ?? 0;
console.log(
  `${questions} questions, an acting call in their place is stopped in ${percent(questions - missed, questions)}`,
);
for (const [key, count] of [...caught].sort((a, b) => b[1] - a[1]))
  console.log(`  ${key.padEnd(44)} ${count}`);

function readRows(files: readonly string[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const file of files)
    for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      if (line.trim() === '') continue;
      const value = JSON.parse(line) as { id?: string; dropped?: boolean; candidate?: Row } & Partial<Row>;
      const id = value.id ?? `${file}:${index + 1}`;
      const row = value.candidate ?? value;
      if (value.dropped) found.delete(id);
      else if (row.user_query !== undefined && row.output !== undefined) found.set(id, row as Row);
    }
  return found;
}
