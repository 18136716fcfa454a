import { type QueryReading, readQuery } from '@router/policy';
import type { TrainingExample } from '@router/schemas';
import { QueryFacts } from '../arguments/query-facts.ts';
import { appendEmbedding } from '../encoder/append-embedding.ts';
import { createRouterFeatures, type RouterFeatures, routerFeatureBits } from '../features/router-features.ts';
import { appendRow, createSparseRows, type SparseRows } from '../features/sparse-rows.ts';
import {
  buildVocabulary,
  countFeatures,
  createDocumentCounts,
  type Vocabulary,
} from '../features/vocabulary.ts';
import { createWeighedFeatures, weighFeatures } from '../features/weigh-features.ts';

export interface PreparedRows {
  readonly readings: readonly QueryReading[];
  readonly vocabulary: Vocabulary;
  readonly rows: SparseRows;
  /** Known share of each row's features. */
  readonly known: Float32Array;
  /** Numbers of features: those of the vocabulary, then an encoder's dimensions. */
  readonly features: number;
}

/** The vectors of an encoder, one a row. */
export interface RowVectors {
  readonly id: string;
  readonly dimensions: number;
  readonly vectorOf: (row: TrainingExample) => Float32Array;
}

/** Keeps the coding agent's weights at about 3.5 MB however many rows there are. */
const maximumFeatures = 190_000;

/** Reads all rows once: spans, features, vocabulary. */
export function prepareRows(examples: readonly TrainingExample[], vectors?: RowVectors): PreparedRows {
  const readings = examples.map(({ user_query, context }) => readQuery(user_query, context));
  const readFeatures = createRouterFeatures();
  const counts = createDocumentCounts(routerFeatureBits);
  for (const reading of readings) countFeatures(counts, readFeatures(new QueryFacts(reading)).vector);
  const vocabulary = buildVocabulary(counts, examples.length, {
    bits: routerFeatureBits,
    minimumRows: examples.length < 500 ? 1 : 2,
    maximumFeatures,
    rarity: 0.5,
  });
  const rows = createSparseRows(examples.length);
  const known = new Float32Array(examples.length);
  const weighed = createWeighedFeatures();
  for (const [row, reading] of readings.entries()) {
    const { vector, blocks }: RouterFeatures = readFeatures(new QueryFacts(reading));
    known[row] = weighFeatures(vector, blocks, vocabulary, weighed).known;
    if (vectors) appendEmbedding(weighed, vocabulary.weights.length, vectors.vectorOf(examples[row]!));
    appendRow(rows, weighed);
  }
  const features = vocabulary.weights.length + (vectors?.dimensions ?? 0);
  return { readings, vocabulary, rows, known, features };
}
