import type { AgentOutput } from '@router/schemas';
import type { ArgumentOdds } from '../arguments/argument-odds.ts';
import { type FilledArguments, fillArguments } from '../arguments/fill-arguments.ts';
import type { QueryFacts } from '../arguments/query-facts.ts';
import type { TermModel } from '../arguments/search/term-model.ts';
import type { VariantPlan } from '../arguments/variant-plan.ts';
import { explainCall } from './explain-call.ts';
import { missingQuestion } from './missing-question.ts';
import type { ToolPlan, ToolsetPlan } from './toolset-plan.ts';

export interface PlannedCall {
  readonly output: AgentOutput;
  readonly certainty: number;
  /** Probability of the least likely choice among the call's choices. */
  readonly choice: number;
  readonly missing: readonly string[];
}

export interface CallRequest {
  readonly plan: ToolsetPlan;
  readonly tool: ToolPlan;
  readonly facts: QueryFacts;
  readonly terms: TermModel;
  readonly odds: ArgumentOdds;
}

const complete: readonly string[] = [];

/** Fills the likeliest variant of a tool; where that lacks something, the safer call takes its place. */
export function planCall(request: CallRequest): PlannedCall {
  const { tool, facts } = request;
  const [variant, ...others] = likelyVariants(request);
  if (!variant) return { output: callOf(tool, {}, facts), certainty: 0.5, choice: 1, missing: complete };
  const filled = fill(request, variant);
  const choice = choiceProbability(request, filled);
  const output = accepted(request, filled);
  if (output) return { output, certainty: filled.certainty, choice, missing: complete };
  const missing = filled.missing.length > 0 ? filled.missing : variant.required;
  return { output: saferCall(request, variant, others, missing), certainty: 0, choice, missing };
}

/** How many times likelier a replacement is where the request names old and new text beyond doubt. */
const namedReplacementOdds = 8;
const beyondDoubt = 0.8;

/** Variants by the probability of their discriminator, as the trained head has it, and by what the request names. */
function likelyVariants({ tool, odds, facts }: CallRequest): readonly VariantPlan[] {
  const { variants } = tool;
  if (variants.length < 2) return variants;
  const likelihoods = new Map(variants.map((variant) => [variant, likelihood(variant)]));
  return variants.toSorted((a, b) => likelihoods.get(b)! - likelihoods.get(a)!);

  function likelihood({ discriminator, requiredQuotes }: VariantPlan): number {
    if (!discriminator) return 1;
    const probability = odds.ofChoice(discriminator.name, discriminator.value) ?? 0;
    return requiredQuotes.length > 1 ? probability * replacementOdds() : probability;
  }

  function replacementOdds(): number {
    return (facts.replacement?.certainty ?? 0) >= beyondDoubt ? namedReplacementOdds : 1;
  }
}

function fill({ facts, terms, odds }: CallRequest, variant: VariantPlan): FilledArguments {
  return fillArguments({ variant, reading: facts.reading, facts, terms, odds });
}

function choiceProbability({ odds }: CallRequest, { values }: FilledArguments): number {
  let lowest = 1;
  for (const name of Object.keys(values)) lowest = Math.min(lowest, odds.ofChoice(name, values[name]) ?? 1);
  return lowest;
}

/** The call, where nothing is missing and the tool's own schema takes the values. */
function accepted({ tool, facts }: CallRequest, filled: FilledArguments): AgentOutput | undefined {
  if (filled.missing.length > 0) return undefined;
  const parsed = tool.tool.arguments.safeParse(filled.values);
  return parsed.success ? callOf(tool, parsed.data as Record<string, unknown>, facts) : undefined;
}

/**
 * A replacement whose texts are not given becomes a look at the same place; anything else becomes a question to
 * a person, or, in a toolset without one, a sentence that says what is missing.
 */
function saferCall(
  request: CallRequest,
  variant: VariantPlan,
  others: readonly VariantPlan[],
  missing: readonly string[],
): AgentOutput {
  if (variant.copied > 1)
    for (const other of others.filter(({ copied }) => copied === 0)) {
      const call = accepted(request, fill(request, other));
      if (call) return call;
    }
  const question = missingQuestion(request.facts.reading, request.tool, missing);
  for (const human of request.plan.humans) {
    const call = askWith(human, question);
    if (call) return call;
  }
  return { status: 'complete', final_answer: question };
}

function askWith({ tool, variants, kinds }: ToolPlan, question: string): AgentOutput | undefined {
  const [name, ...more] = variants[0]?.required ?? [];
  if (name === undefined || more.length > 0) return undefined;
  const kind = kinds.get(name);
  if (kind !== 'question' && kind !== 'prose') return undefined;
  const parsed = tool.arguments.safeParse({ [name]: question });
  if (!parsed.success) return undefined;
  return {
    status: 'running',
    thought: 'The request leaves out what the call needs, so a person is asked.',
    tool_use: { tool_name: tool.name, arguments: parsed.data },
  };
}

function callOf(tool: ToolPlan, values: Record<string, unknown>, facts: QueryFacts): AgentOutput {
  return {
    status: 'running',
    thought: explainCall(tool, values, facts),
    tool_use: { tool_name: tool.tool.name, arguments: values },
  };
}
