import type { AgentOutput, Toolset, TrainingExample } from '@router/schemas';
import type { LocalModel } from '../model/create-local-model.ts';
import { heldOutFigures } from './held-out-figures.ts';
import { matchCall } from './match-call.ts';
import type { HeldOutFigures } from './training-report.ts';

/** Routes rows that a model was not trained on and says how well that went. */
export function measureModel<Set extends Toolset>(
  model: LocalModel<Set>,
  rows: readonly TrainingExample[],
): HeldOutFigures {
  const { labels, toolset } = model;
  return heldOutFigures(
    rows.map(({ user_query, output, context }) => {
      const route = model.route(user_query, context);
      const right = output.status === 'complete' ? labels.at(-1)! : output.tool_use.tool_name;
      return {
        toolRight: route.tool === right,
        callRight: matchCall(toolset, route.output as AgentOutput, output, user_query),
        confidence: route.confidence,
        best: route.probabilities[route.tool]!,
        setHasRight: route.predictionSet.includes(right),
        setSize: route.predictionSet.length,
        right: labels.indexOf(right),
        chosen: labels.indexOf(route.tool),
      };
    }),
  );
}
