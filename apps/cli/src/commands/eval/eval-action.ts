import { type EvaluationRecord, evaluateRouter, parseEvaluationItem, summarizeRecords } from '@router/evals';
import { RouterError } from '@router/schemas';
import type { CommandInput } from '../../command.ts';
import type { RowOutput } from '../../files/open-output.ts';
import { readRows } from '../../files/read-rows.ts';
import { withOutput } from '../../files/with-output.ts';
import { openRouter } from '../../routing/open-router.ts';
import { liveLine } from '../../terminal/live-line.ts';
import { paintFor } from '../../terminal/paint.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { readOptions } from '../read-options.ts';
import { renderSummary } from './render-summary.ts';

/** Routes every item of the file and prints what the field measures. */
export async function evalAction(input: CommandInput): Promise<undefined> {
  const options = readOptions(input, {
    text: ['data', 'model', 'toolset', 'tier', 'records'],
    flags: ['json'],
  });
  const { data } = options;
  if (data === undefined)
    throw new RouterError({
      code: 'cli/missing-option',
      kind: 'usage',
      message: 'eval needs --data FILE: expected a JSONL file of labelled queries.',
      hint: 'For example: router eval --data queries.jsonl',
    });
  const router = await openRouter({ ...options, tier: options.tier ?? 'local' }, input);
  const records: EvaluationRecord[] = [];
  const progress = liveLine(input.terminal);
  const evaluate = async (output?: RowOutput) => {
    const items = readItems(data, input);
    const { signal } = input;
    for await (const record of evaluateRouter({ router, items, toolset: router.toolset, signal })) {
      records.push(record);
      await output?.write(toLine(record));
      progress.update(`${records.length} items routed`);
    }
  };
  await (options.records === undefined ? evaluate() : withOutput(options.records, input, evaluate));
  progress.finish();
  const summary = summarizeRecords(records, router.toolset);
  const { terminal } = input;
  if (options.json) await writeJson(terminal, summary);
  else await writeOutput(terminal.stdout, renderSummary(summary, paintFor(terminal, terminal.stdout)));
}

async function* readItems(file: string, input: CommandInput) {
  for await (const { line, value } of readRows(file, input)) yield parseEvaluationItem(value, line);
}

function toLine({ item, output, decision, match, valid, pathsGiven }: EvaluationRecord) {
  return {
    id: item.id,
    expected: item.gold.tool,
    decided: decision.tool,
    confidence: decision.confidence,
    tool_right: match.tool,
    call_right: match.call,
    ...(match.wrongArguments.length > 0 ? { wrong_arguments: match.wrongArguments } : {}),
    valid,
    paths_given: pathsGiven,
    output,
  };
}
