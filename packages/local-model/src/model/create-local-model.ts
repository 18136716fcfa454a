import { type QueryReading, readQuery } from '@router/policy';
import type { AgentOutput, RouteContext, Toolset } from '@router/schemas';
import { QueryFacts } from '../arguments/query-facts.ts';
import { callConfidence } from '../calibration/call-confidence.ts';
import { predictionSet } from '../calibration/conformal.ts';
import { columnCount } from '../classifier/head.ts';
import { scoreLinear } from '../classifier/linear-layer.ts';
import { appendEmbedding } from '../encoder/append-embedding.ts';
import { createRouterFeatures } from '../features/router-features.ts';
import { createWeighedFeatures, weighFeatures } from '../features/weigh-features.ts';
import { judgeQuery } from './judge-query.ts';
import type { LocalRoute } from './local-route.ts';
import type { ModelParts } from './model-parts.ts';
import type { Provenance } from './provenance.ts';

/** A trained router. Synchronous, in process, without state between calls. */
export interface LocalModel<Set extends Toolset = Toolset> {
  readonly toolset: Set;
  /** Tool names, then `answer` or `none`. */
  readonly labels: readonly string[];
  readonly provenance: Provenance;
  /** What serialisation stores. */
  readonly parts: ModelParts<Set>;
  /**
   * Decides about a query. Never throws, whatever the text. `reading` is a reading of this very query and context,
   * where there is one already: it saves reading them again. `embedding` is the query's vector, for a model that was
   * trained with an encoder (see `withEncoder`); without it such a model decides by words alone, and less well.
   */
  route(
    query: string,
    context?: RouteContext,
    reading?: QueryReading,
    embedding?: Float32Array,
  ): LocalRoute<Set>;
}

/** A query is read up to this many UTF-16 units; what follows a longer one's end is not looked at. */
const queryLimit = 20_000;

export function createLocalModel<Set extends Toolset>(parts: ModelParts<Set>): LocalModel<Set> {
  const { toolset, heads, layer, calibration, terms, vocabulary } = parts;
  const readFeatures = createRouterFeatures();
  const weighed = createWeighedFeatures();
  const scores = new Float64Array(columnCount(heads));
  const labels = heads[0]!.labels;
  return {
    toolset,
    labels,
    provenance: parts.provenance,
    parts,
    route(query, context, given, embedding) {
      const reading =
        query.length > queryLimit
          ? readQuery(query.slice(0, queryLimit), context)
          : (given ?? readQuery(query, context));
      const facts = new QueryFacts(reading);
      const { vector, blocks } = readFeatures(facts);
      const { known } = weighFeatures(vector, blocks, vocabulary, weighed);
      if (embedding && parts.encoder) appendEmbedding(weighed, vocabulary.weights.length, embedding);
      scoreLinear(layer, weighed, scores);
      const judged = judgeQuery({
        toolset,
        heads,
        scores,
        known,
        scaling: calibration,
        terms,
        reading,
        facts,
      });
      const probabilities: Record<string, number> = {};
      for (let i = 0; i < labels.length; i++) probabilities[labels[i]!] = judged.probabilities[i]!;
      return {
        output: judged.output as AgentOutput<Set>,
        tool: judged.label,
        probabilities,
        confidence: callConfidence(calibration.call, judged.evidence),
        predictionSet: predictionSet(labels, judged.probabilities, calibration.threshold),
        ...(judged.missing.length > 0 ? { missing: judged.missing } : {}),
      };
    },
  };
}
