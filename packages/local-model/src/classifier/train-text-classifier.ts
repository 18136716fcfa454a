import { RouterError } from '@router/schemas';
import { appendRow, createSparseRows } from '../features/sparse-rows.ts';
import { buildVocabulary, countFeatures, createDocumentCounts } from '../features/vocabulary.ts';
import { createWeighedFeatures, weighFeatures } from '../features/weigh-features.ts';
import { createCommittee } from './committee.ts';
import { createTextClassifier, type TextClassifier } from './text-classifier.ts';
import { createTextFeatures, textFeatureBits } from './text-features.ts';
import { trainClippedNetwork } from './train-clipped-network.ts';

export interface TextRow {
  text: string;
  label: string;
}

export interface TrainTextClassifierOptions {
  /** @default 1 */
  seed?: number;
  /** Networks whose mean decides; each costs as much again, in training and in use. @default 5 */
  members?: number;
  /** Hidden units of a member, rounded up to a multiple of four. @default two a label, from 16 to 64 */
  width?: number;
  /** Passes over the rows of each member. @default 14 */
  epochs?: number;
  onProgress?: (progress: { done: number; loss: number }) => void;
  signal?: AbortSignal;
}

/** As all numbers here, chosen on CLINC150's validation split. */
const defaults = { seed: 1, members: 5, epochs: 14 };
const widest = 64;
const narrowest = 16;
const member = { rate: 0.15, dropout: 0.75, hiddenDropout: 0.2 };

/**
 * Trains a classifier of short texts: a committee of small clipped networks over hashed word and character n-grams,
 * alike but for the seed, so that their mistakes differ and their mean is surer (deep ensembles, Lakshminarayanan et
 * al., 2017). Deterministic for the same rows, options and seed.
 * @throws RouterError `local-model/too-few-labels`, `local-model/aborted`
 */
export function trainTextClassifier(
  rows: readonly TextRow[],
  options: TrainTextClassifierOptions = {},
): TextClassifier {
  const { seed, members, epochs } = { ...defaults, ...options };
  const labels = [...new Set(rows.map(({ label }) => label))].sort();
  if (labels.length < 2)
    throw new RouterError({
      code: 'local-model/too-few-labels',
      message: `Expected rows of at least two labels, received ${labels.length}.`,
      hint: 'Add rows of another label.',
    });
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const targets = Int32Array.from(rows, ({ label }) => numbers.get(label)!);
  const { vocabulary, sparse } = readRows(rows);
  const width = roundedWidth(options.width ?? Math.max(narrowest, Math.min(widest, 2 * labels.length)));
  const shape = { features: vocabulary.weights.length, labels: labels.length, width };
  const committee = createCommittee({ ...shape, members });
  for (let seat = 0; seat < members; seat++) {
    const steps = trainClippedNetwork({
      ...shape,
      ...member,
      rows: sparse,
      targets,
      epochs,
      seed: seed + 101 * seat,
    });
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      if (options.signal?.aborted) throw abortedError(options.signal.reason);
      const { epoch, loss } = step.value;
      options.onProgress?.({ done: (seat + (epoch + 1) / epochs) / members, loss });
    }
    committee.seat(seat, step.value);
  }
  return createTextClassifier({ labels, network: committee.network, vocabulary });
}

/** Training takes hidden units four at a time. */
function roundedWidth(width: number): number {
  return 4 * Math.ceil(width / 4);
}

function abortedError(cause: unknown): RouterError {
  return new RouterError({
    code: 'local-model/aborted',
    kind: 'interrupted',
    message: 'Training was stopped.',
    cause,
  });
}

function readRows(rows: readonly TextRow[]) {
  const readFeatures = createTextFeatures();
  const counts = createDocumentCounts(textFeatureBits);
  for (const { text } of rows) countFeatures(counts, readFeatures(text).vector);
  const vocabulary = buildVocabulary(counts, rows.length, {
    bits: textFeatureBits,
    minimumRows: rows.length < 1000 ? 1 : 2,
    rarity: 1,
  });
  const sparse = createSparseRows(rows.length);
  const weighed = createWeighedFeatures();
  for (const { text } of rows) {
    const { vector, blocks } = readFeatures(text);
    weighFeatures(vector, blocks, vocabulary, weighed);
    appendRow(sparse, weighed);
  }
  return { vocabulary, sparse };
}
