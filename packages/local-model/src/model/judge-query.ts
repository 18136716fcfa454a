import type { QueryReading } from '@router/policy';
import type { AgentOutput, Toolset } from '@router/schemas';
import { ArgumentOdds } from '../arguments/argument-odds.ts';
import { QueryFacts } from '../arguments/query-facts.ts';
import type { TermModel } from '../arguments/search/term-model.ts';
import type { CallEvidence } from '../calibration/call-features.ts';
import { type Scaling, scaledProbabilities } from '../calibration/scaling.ts';
import type { Head } from '../classifier/head.ts';
import { noneLabel } from './label.ts';
import { type PlannedCall, planCall } from './plan-call.ts';
import { planToolset, type ToolPlan, type ToolsetPlan } from './toolset-plan.ts';

/** Taken off the score of a tool whose path cannot be grounded: such a call could not be made. */
const ungroundedPenalty = 12;

/** The tool head's scores, tools that need a path which nothing names pushed out of reach. */
export function groundedScores(
  toolset: Toolset,
  heads: readonly Head[],
  scores: Float64Array,
  reading: QueryReading,
): Float64Array {
  return groundScores(planToolset(toolset, heads), heads[0]!, scores, new QueryFacts(reading));
}

function groundScores(
  { tools }: ToolsetPlan,
  { offset, labels }: Head,
  scores: Float64Array,
  facts: QueryFacts,
): Float64Array {
  const own = scores.slice(offset, offset + labels.length);
  for (let i = 0; i < own.length; i++) {
    const needed = tools[i]?.neededPaths ?? 0;
    if (needed > 0 && facts.paths.length < needed) own[i] = own[i]! - ungroundedPenalty;
  }
  return own;
}

/** Whether anything stands beside the query. */
export function readsContext({ context }: QueryReading): boolean {
  return Boolean(context.messages?.length || context.open_file || context.files?.length);
}

export interface JudgedQuery {
  readonly output: AgentOutput;
  readonly label: string;
  readonly probabilities: Float64Array;
  readonly missing: readonly string[];
  readonly evidence: CallEvidence;
}

export interface JudgeInput {
  readonly toolset: Toolset;
  readonly heads: readonly Head[];
  /** Scores of all columns. */
  readonly scores: Float64Array;
  readonly known: number;
  readonly scaling: Scaling;
  readonly terms: TermModel;
  readonly reading: QueryReading;
  /** What was already found in that reading. @default nothing yet */
  readonly facts?: QueryFacts;
}

/** From scores to a finished call, with the evidence that its confidence is judged by. */
export function judgeQuery(input: JudgeInput): JudgedQuery {
  const { heads, scores, reading, known, terms } = input;
  const { facts = new QueryFacts(reading) } = input;
  const head = heads[0]!;
  const plan = planToolset(input.toolset, heads);
  const hasContext = readsContext(reading);
  const probabilities = scaledProbabilities(groundScores(plan, head, scores, facts), input.scaling, {
    known,
    hasContext,
  });
  const top = highest(probabilities);
  const label = head.labels[top]!;
  const tool = plan.tools[top];
  const call = tool
    ? planCall({ plan, tool, facts, terms, odds: new ArgumentOdds(tool.heads, scores) })
    : completeCall(label);
  return {
    output: call.output,
    label,
    probabilities,
    missing: call.missing,
    // Written out: an object that is spread first and added to afterwards costs a hidden class a route.
    evidence: {
      kind: tool?.callKind ?? 'complete',
      best: probabilities[top]!,
      second: highestBut(top, probabilities),
      known,
      certainty: call.certainty,
      choice: call.choice,
      missing: tool !== undefined && call.missing.length > 0,
      hasContext,
      length: reading.query.length,
      chosen: chosenColumns(top, tool, call.output),
    },
  };
}

function highest(values: Float64Array): number {
  let top = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[top]!) top = i;
  return top;
}

function highestBut(top: number, values: Float64Array): number {
  let second = 0;
  for (let i = 0; i < values.length; i++) if (i !== top && values[i]! > second) second = values[i]!;
  return second;
}

/** The columns of the tool and of the choices that a call of it took. */
function chosenColumns(top: number, tool: ToolPlan | undefined, output: AgentOutput): number[] {
  const columns = [top];
  if (!tool || output.status === 'complete' || output.tool_use.tool_name !== tool.tool.name) return columns;
  const given = output.tool_use.arguments as Readonly<Record<string, unknown>>;
  for (const argument of Object.keys(given)) {
    const head = tool.heads.choices.get(argument);
    const label = head ? head.labels.indexOf(String(given[argument])) : -1;
    if (head && label >= 0) columns.push(head.offset + label);
  }
  return columns;
}

/** An answer without a tool. That nothing writes it is no doubt about the decision. */
function completeCall(label: string): PlannedCall {
  const isNone = label === noneLabel;
  return {
    output: {
      status: 'complete',
      final_answer: isNone
        ? 'None of the available tools serves this request.'
        : 'This can be answered directly, without a tool, but no answering model is configured.',
    },
    certainty: 1,
    choice: 1,
    missing: isNone ? [] : ['final_answer'],
  };
}
