import type { AgentOutput, Decision, Toolset } from '@router/schemas';
import type { SettledConfiguration } from '../configuration.ts';
import { JudgedCall } from '../guards/judged-call.ts';
import type { TierDecision } from '../tiers/tier.ts';
import type { CascadeResult } from './ask-tiers.ts';
import { escalate, humanToolOf } from './escalate.ts';
import { escalationQuestion } from './escalation-question.ts';
import type { RouteRequest } from './route-request.ts';
import { runGuards } from './run-guards.ts';

/** What a router hands out. */
export interface RouteResult {
  readonly output: AgentOutput;
  readonly decision: Decision;
}

export interface FinishOptions {
  readonly configuration: SettledConfiguration;
  /** When the route began and when the query had been read, in milliseconds of `now`. */
  readonly startedAt: number;
  readonly readAt: number;
}

/** Runs the guards over what the cascade decided and wraps the result into the contract. */
export function finishDecision(
  cascade: CascadeResult,
  request: RouteRequest,
  options: FinishOptions,
): RouteResult {
  const guardsAt = request.now();
  const decision = cascade.decision ?? undecided(request.toolset, cascade);
  const { query, context, reading, workspace, toolset } = request;
  const input = new JudgedCall({
    query,
    context,
    reading,
    workspace,
    toolset,
    decision,
    output: decision.output,
  });
  const { guards, guardActions, hash } = options.configuration;
  const { results, decisive } = runGuards(guards, guardActions, input);
  const stopped = decisive !== undefined && !reachesPerson(decision, toolset);
  const output = stopped
    ? escalate(
        toolset,
        escalationQuestion(decisive, decision),
        `A guard stopped the call: ${decisive.message}`,
      )
    : decision.output;
  const endedAt = request.now();
  request.observe?.({
    type: 'guards-judged',
    results,
    ...(stopped && { stoppedBy: decisive }),
    latencyMs: endedAt - guardsAt,
  });
  return {
    output,
    decision: {
      tool: stopped ? (humanToolOf(toolset)?.name ?? 'none') : decision.tool,
      probabilities: decision.probabilities,
      confidence: decision.confidence,
      prediction_set: [...decision.predictionSet],
      tier: stopped || !cascade.tier ? 'ask_human' : cascade.tier,
      latency_ms: {
        read: options.readAt - options.startedAt,
        ...cascade.latencies,
        guards: endedAt - guardsAt,
        total: endedAt - options.startedAt,
      },
      model: decision.model,
      config_hash: hash,
      guards: results,
      ...(decision.missing?.length && !stopped ? { missing: [...decision.missing] } : {}),
    },
  };
}

/** A question to a person is where every guard would send the call anyway. */
function reachesPerson({ tool }: TierDecision, toolset: Toolset): boolean {
  return toolset.tools.find(({ name }) => name === tool)?.risk === 'human';
}

/** No tier answered: the safest decision is a question that says so. */
function undecided(toolset: Toolset, { failures }: CascadeResult): TierDecision {
  const tool = humanToolOf(toolset)?.name ?? 'none';
  const reasons = failures.map(
    ({ tier, failure }) => `${tier}: ${failure instanceof Error ? failure.message : failure}`,
  );
  const why = reasons.length > 0 ? `No tier could decide (${reasons.join('; ')}).` : 'No tier is configured.';
  return {
    output: escalate(
      toolset,
      `${why} How shall this request be handled?`,
      `${why} So a person has to decide.`,
    ),
    tool,
    probabilities: { [tool]: 1 },
    confidence: 0,
    predictionSet: [tool],
    model: { id: 'none', hash: 'none' },
  };
}
