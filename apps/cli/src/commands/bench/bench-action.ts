import { cpus } from 'node:os';
import { conventionalPromptCost, type EvaluationRecord, measureLatency } from '@router/evals';
import { loadLlama3Tokenizer } from '@router/formatter';
import { RouterError, type Toolset } from '@router/schemas';
import type { CommandInput } from '../../command.ts';
import { readNumber } from '../../configuration/read-number.ts';
import { readRows } from '../../files/read-rows.ts';
import { routerOptionNames } from '../../routing/router-options.ts';
import { paintFor } from '../../terminal/paint.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { sampleRequests } from '../doctor/budget/sample-requests.ts';
import { priceOf } from '../eval/price-of.ts';
import { runEvaluation } from '../eval/run-evaluation.ts';
import { type Subject, subjectOf } from '../eval/subject-of.ts';
import { readOptions } from '../read-options.ts';
import type { BenchReport } from './bench-report.ts';
import { renderBench } from './render-bench.ts';

const queriesAtMost = 400;

/** Times the subject, counts what a conventional prompt would cost, and scores it where there are labels. */
export async function benchAction(input: CommandInput): Promise<undefined> {
  const options = readOptions(input, {
    text: ['subject', 'data', 'rounds', 'concurrency', 'price', ...routerOptionNames],
    flags: ['json'],
  });
  const { terminal, signal } = input;
  const rounds = readNumber('--rounds', options.rounds, { minimum: 1, whole: true }) ?? 3;
  const concurrency = (options.concurrency ?? '1,8,64')
    .split(',')
    .map((part) => readNumber('--concurrency', part, { minimum: 1, whole: true }) ?? 1);
  const price = priceOf(options.price);
  const settings = {
    ...options,
    tier: options.tier ?? (options.upstream === undefined ? 'local' : undefined),
  };
  const queries = options.data === undefined ? sampleRequests : await queriesOf(options.data, input);
  if (queries.length === 0) throw nothingToTime(options.data);
  // Timed first: nothing is warm yet, and what is opened here is what is scored.
  const opened: { subject?: Subject } = {};
  const open = async () => {
    opened.subject = await subjectOf(settings, input);
    return opened.subject.router;
  };
  const latency = await measureLatency({ open, queries, rounds, concurrency, signal });
  const subject = opened.subject ?? (await subjectOf(settings, input));
  const run = options.data === undefined ? undefined : await score(options.data, subject, input);
  const prompt = await promptCost(subject.toolset, queries, run?.records, price);
  const report: BenchReport = {
    subject: subject.router.id,
    machine: { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length },
    queries: queries.length,
    latency,
    ...(prompt && { conventional_prompt: prompt }),
    ...(run && { accuracy: run.summary }),
  };
  if (options.json) await writeJson(terminal, report);
  else await writeOutput(terminal.stdout, renderBench(report, paintFor(terminal, terminal.stdout)));
}

/** The first queries of a file of labelled queries or rows. */
async function queriesOf(file: string, input: CommandInput): Promise<string[]> {
  const queries: string[] = [];
  for await (const { value } of readRows(file, input)) {
    const { query, user_query } = value as { query?: unknown; user_query?: unknown };
    const text = query ?? user_query;
    if (typeof text === 'string') queries.push(text);
    if (queries.length === queriesAtMost) break;
  }
  return queries;
}

function score(data: string, subject: Subject, input: CommandInput) {
  return runEvaluation({ data, subject, trials: 1, concurrency: 1, seed: 1, runPython: false }, input);
}

/** Counted by the tokenizer of the base model, an optional and large one: without it the figures are left out. */
async function promptCost(
  toolset: Toolset,
  queries: readonly string[],
  records: readonly EvaluationRecord[] | undefined,
  price: ReturnType<typeof priceOf>,
): Promise<BenchReport['conventional_prompt']> {
  const tokenizer = await loadLlama3Tokenizer().catch((error: unknown) => {
    if (RouterError.isInstance(error)) return undefined;
    throw error;
  });
  if (!tokenizer) return undefined;
  const outputs = (records ?? []).flatMap(({ output }) => (output ? [JSON.stringify(output)] : []));
  const cost = conventionalPromptCost({
    toolset,
    queries,
    outputs,
    countTokens: (text) => tokenizer.count(text),
  });
  if (!price) return cost;
  const dollars = cost.input_tokens_per_decision * price.input + cost.mean_output_tokens * price.output;
  return { ...cost, dollars_per_thousand_decisions: dollars / 1000 };
}

function nothingToTime(data: string | undefined): RouterError {
  return new RouterError({
    code: 'cli/nothing-to-time',
    message: `${data} holds no item: expected at least one labelled query.`,
    hint: 'Leave --data out to time built-in queries.',
  });
}
