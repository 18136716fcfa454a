import { z } from 'zod';
import type { LabelledText } from './labelled-text.ts';
import { readPublished } from './read-published.ts';

const pairs = z.array(z.tuple([z.string(), z.string()])).default([]);
const schema = z.looseObject({
  train: pairs,
  val: pairs,
  test: pairs,
  oos_train: pairs,
  oos_val: pairs,
  oos_test: pairs,
});

/** CLINC150 by its splits; out-of-scope texts carry the label `oos`. */
export interface Clinc150 {
  readonly train: readonly LabelledText[];
  readonly validation: readonly LabelledText[];
  readonly test: readonly LabelledText[];
  readonly outOfScope: {
    readonly train: readonly LabelledText[];
    readonly validation: readonly LabelledText[];
    readonly test: readonly LabelledText[];
  };
}

/**
 * CLINC150 from `data_full.json` (Larson et al., EMNLP 2019): lists of `[text, intent]` by split.
 * @throws RouterError `evals/invalid-file`
 */
export function loadClinc150(text: string): Clinc150 {
  const { train, val, test, oos_train, oos_val, oos_test } = readPublished(schema, safeJson(text), {
    format: 'CLINC150',
    place: 'The file',
    hint: 'Expected data_full.json: {"train": [[text, intent], …], "oos_test": …}.',
  });
  return {
    train: train.map(labelled),
    validation: val.map(labelled),
    test: test.map(labelled),
    outOfScope: {
      train: oos_train.map(labelled),
      validation: oos_val.map(labelled),
      test: oos_test.map(labelled),
    },
  };
}

function labelled([text, label]: [string, string]): LabelledText {
  return { text, label };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
