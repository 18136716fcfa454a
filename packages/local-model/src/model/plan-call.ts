import type { QueryReading } from '@router/policy';
import {
  type AgentOutput,
  type ArgumentVariant,
  argumentVariants,
  type Tool,
  type Toolset,
} from '@router/schemas';
import { type FilledArguments, fillArguments } from '../arguments/fill-arguments.ts';
import type { FillRequest } from '../arguments/filler.ts';
import { findReplacement } from '../arguments/quote/find-replacement.ts';
import { explainCall } from './explain-call.ts';
import { missingQuestion } from './missing-question.ts';

export interface PlannedCall {
  readonly output: AgentOutput;
  readonly certainty: number;
  /** Probability of the least likely choice among the call's choices. */
  readonly choice: number;
  readonly missing: readonly string[];
}

type CallRequest = Omit<FillRequest, 'filled' | 'variant'>;

/** Fills the likeliest variant of a tool; where that lacks something, the safer call takes its place. */
export function planCall(toolset: Toolset, request: CallRequest): PlannedCall {
  const { tool, reading } = request;
  const [variant, ...others] = likelyVariants(request);
  if (!variant) return running(tool, {}, reading, { certainty: 0.5, choice: 1, missing: [] });
  const filled = fillArguments({ ...request, variant });
  const choice = choiceProbability(request, filled);
  const call = accepted(tool, filled, reading, choice);
  if (call) return call;
  const missing =
    filled.missing.length > 0
      ? filled.missing
      : variant.fields.filter(({ required }) => required).map(({ name }) => name);
  return { ...saferCall(toolset, request, variant, others, missing), choice, missing };
}

/** How many times likelier a replacement is where the request names old and new text beyond doubt. */
const namedReplacementOdds = 8;
const beyondDoubt = 0.8;

/** Variants by the probability of their discriminator, as the trained head has it, and by what the request names. */
function likelyVariants({ tool, choices, reading }: CallRequest): ArgumentVariant[] {
  const variants = [...argumentVariants(tool)];
  const likelihoods = new Map(
    variants.map((variant) => {
      const { discriminator } = variant;
      if (!discriminator) return [variant, 1];
      const probability =
        choices(discriminator.name).find(({ value }) => value === discriminator.value)?.probability ?? 0;
      return [variant, replaces(variant) ? probability * replacementOdds() : probability];
    }),
  );
  return variants.sort((a, b) => likelihoods.get(b)! - likelihoods.get(a)!);

  function replacementOdds(): number {
    return (findReplacement(reading)?.certainty ?? 0) >= beyondDoubt ? namedReplacementOdds : 1;
  }
}

function replaces({ fields }: ArgumentVariant): boolean {
  return fields.filter(({ kind, required }) => kind === 'quote' && required).length > 1;
}

function choiceProbability({ choices }: CallRequest, { values }: FilledArguments): number {
  let lowest = 1;
  for (const [name, value] of Object.entries(values)) {
    const option = choices(name).find((candidate) => candidate.value === value);
    if (option) lowest = Math.min(lowest, option.probability);
  }
  return lowest;
}

function accepted(
  tool: Tool,
  filled: FilledArguments,
  reading: QueryReading,
  choice: number,
): PlannedCall | undefined {
  if (filled.missing.length > 0) return undefined;
  const parsed = tool.arguments.safeParse(filled.values);
  if (!parsed.success) return undefined;
  return running(tool, parsed.data as Record<string, unknown>, reading, {
    certainty: filled.certainty,
    choice,
    missing: [],
  });
}

/**
 * A replacement whose texts are not given becomes a look at the same place; anything else becomes a question to
 * a person, or, in a toolset without one, a sentence that says what is missing.
 */
function saferCall(
  toolset: Toolset,
  request: CallRequest,
  variant: ArgumentVariant,
  others: readonly ArgumentVariant[],
  missing: readonly string[],
) {
  const { tool, reading } = request;
  const quotes = (candidate: ArgumentVariant) =>
    candidate.fields.filter(({ kind }) => kind === 'quote' || kind === 'code:python').length;
  if (quotes(variant) > 1)
    for (const other of others.filter((candidate) => quotes(candidate) === 0)) {
      const call = accepted(tool, fillArguments({ ...request, variant: other }), reading, 1);
      if (call) return { output: call.output, certainty: 0 };
    }
  const question = missingQuestion(reading, tool, missing);
  for (const human of toolset.tools.filter(({ risk }) => risk === 'human')) {
    const call = askWith(human, question);
    if (call) return { output: call, certainty: 0 };
  }
  return { output: { status: 'complete', final_answer: question } as const, certainty: 0 };
}

function askWith(human: Tool, question: string): AgentOutput | undefined {
  const [variant] = argumentVariants(human);
  const fields = variant?.fields.filter(({ required }) => required) ?? [];
  if (fields.length !== 1 || (fields[0]!.kind !== 'question' && fields[0]!.kind !== 'prose'))
    return undefined;
  const parsed = human.arguments.safeParse({ [fields[0]!.name]: question });
  if (!parsed.success) return undefined;
  return {
    status: 'running',
    thought: 'The request leaves out what the call needs, so a person is asked.',
    tool_use: { tool_name: human.name, arguments: parsed.data },
  };
}

function running(
  tool: Tool,
  values: Record<string, unknown>,
  reading: QueryReading,
  rest: Omit<PlannedCall, 'output'>,
): PlannedCall {
  return {
    output: {
      status: 'running',
      thought: explainCall(tool, values, reading),
      tool_use: { tool_name: tool.name, arguments: values },
    },
    ...rest,
  };
}
