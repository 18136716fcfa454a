import type { Vocabulary } from '../features/vocabulary.ts';
import { createWeighedFeatures, weighFeatures } from '../features/weigh-features.ts';
import { exponential } from '../math/exponential.ts';
import { logarithm } from '../math/logarithm.ts';
import { type ClippedNetwork, createNetworkScorer } from './clipped-network.ts';
import { createTextFeatures } from './text-features.ts';

export interface Classification {
  readonly label: string;
  /** Probability of `label`, 0..1. */
  readonly probability: number;
  /** How much the text looks like the training texts: higher is more at home. Unbounded; compare, do not read. */
  readonly familiarity: number;
  /** Probability of every label, in the order of `labels`. A view that the next call overwrites. */
  readonly probabilities: Float64Array;
}

/** Plain intent classification: text in, one of the labels out. */
export interface TextClassifier {
  readonly labels: readonly string[];
  readonly network: ClippedNetwork;
  readonly vocabulary: Vocabulary;
  classify(text: string): Classification;
}

export interface TextClassifierParts {
  labels: readonly string[];
  network: ClippedNetwork;
  vocabulary: Vocabulary;
}

export function createTextClassifier({ labels, network, vocabulary }: TextClassifierParts): TextClassifier {
  const readFeatures = createTextFeatures();
  const weighed = createWeighedFeatures();
  const score = createNetworkScorer(network);
  const scores = new Float64Array(labels.length);
  return {
    labels,
    network,
    vocabulary,
    classify(text) {
      const { vector, blocks } = readFeatures(text);
      score(weighFeatures(vector, blocks, vocabulary, weighed), scores);
      let top = 0;
      for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[top]!) top = c;
      const highest = scores[top]!;
      let sum = 0;
      for (let c = 0; c < scores.length; c++) {
        const value = exponential(scores[c]! - highest);
        scores[c] = value;
        sum += value;
      }
      for (let c = 0; c < scores.length; c++) scores[c] = scores[c]! / sum;
      // The free energy of the scores (Liu et al., 2020): unlike the top probability it sees how strong they are.
      return {
        label: labels[top]!,
        probability: scores[top]!,
        familiarity: highest + logarithm(sum),
        probabilities: scores,
      };
    },
  };
}
