import { jaccard } from '../duplicates/jaccard.ts';
import { normalizeText } from '../duplicates/normalize-text.ts';
import { textField } from '../rows/row-fields.ts';
import { textOfRow } from '../rows/text-of-row.ts';
import { createOverlapIndex } from './create-overlap-index.ts';
import { longestSharedRun, wordRuns } from './word-runs.ts';

/**
 * - `exact`: the same text but for case, punctuation and Unicode form
 * - `near-duplicate`: similar as a whole
 * - `containment`: most of the evaluation text is in the row
 * - `shared-run`: both hold the same long run of words
 */
export type ContaminationKind = 'exact' | 'near-duplicate' | 'containment' | 'shared-run';

export interface Contamination {
  kind: ContaminationKind;
  /** The evaluation row, counted from 0. */
  against: number;
  /** Its `id`, or `meta.id`, where it has one. */
  against_id?: string;
  /** Jaccard similarity for `near-duplicate`, share of the evaluation text for the other kinds; 0..1. */
  similarity: number;
  /** The evaluation text. */
  against_text: string;
  /** What is shared, word for word; for `shared-run` alone. */
  shared_text?: string;
}

export interface ContaminationOptions {
  /** From this Jaccard similarity of 5-character shingles on. @default 0.7 */
  threshold?: number | undefined;
  /** From this share of an evaluation text found in a row on. @default 0.85 */
  containment?: number | undefined;
  /** Evaluation texts with fewer words are not looked for inside longer rows. @default 5 */
  containmentMinWords?: number | undefined;
  /** Length of a word run that two texts do not share by chance. @default 10 */
  runLength?: number | undefined;
  /** The text of an evaluation row. @default {@link textOfRow} */
  againstText?: ((row: object | string) => string) | undefined;
}

export interface ContaminationIndex {
  /** The strongest match of a text: exact, then near-duplicate, containment, shared run; the most similar of a kind. */
  check(text: string): Contamination | undefined;
}

/**
 * Prepares evaluation rows of any file for {@link ContaminationIndex.check}. Exact: nothing that fits a definition
 * is missed.
 * @throws RouterError `dataset/no-text`
 */
export function createContaminationIndex(
  against: Iterable<object | string>,
  options: ContaminationOptions = {},
): ContaminationIndex {
  const { threshold = 0.7, containment = 0.85, containmentMinWords = 5, runLength = 10 } = options;
  const rows = [...against];
  const texts = rows.map(options.againstText ?? textOfRow);
  const normalizedTexts = texts.map(normalizeText);
  const exact = new Map<string, number>();
  const runs = new Map<string, number>();
  normalizedTexts.forEach((text, index) => {
    if (!exact.has(text)) exact.set(text, index);
    for (const run of wordRuns(text, runLength)) if (!runs.has(run.text)) runs.set(run.text, index);
  });
  // A pair of Jaccard similarity t contains at least the share t of either side.
  const overlaps = createOverlapIndex(normalizedTexts, { minContainment: Math.min(threshold, containment) });

  const match = (
    kind: ContaminationKind,
    index: number,
    similarity: number,
    shared?: string,
  ): Contamination => {
    const id = textField(rows[index], 'id') ?? textField(rows[index], 'meta', 'id');
    return {
      kind,
      against: index,
      ...(id === undefined ? {} : { against_id: id }),
      similarity,
      against_text: texts[index]!,
      ...(shared === undefined ? {} : { shared_text: shared }),
    };
  };

  return {
    check(text) {
      const normalized = normalizeText(text);
      const same = exact.get(normalized);
      if (same !== undefined) return match('exact', same, 1);
      let near: Contamination | undefined;
      let contained: Contamination | undefined;
      for (const { index, shared, size, askedSize } of overlaps.find(normalized)) {
        const similarity = jaccard(shared, size, askedSize);
        const share = shared / size;
        if (similarity >= threshold && similarity > (near?.similarity ?? 0))
          near = match('near-duplicate', index, similarity);
        const longEnough = normalizedTexts[index]!.split(' ').length >= containmentMinWords;
        if (share >= containment && longEnough && share > (contained?.similarity ?? 0))
          contained = match('containment', index, share);
      }
      if (near ?? contained) return near ?? contained;
      for (const run of wordRuns(normalized, runLength)) {
        const index = runs.get(run.text);
        if (index === undefined) continue;
        const shared = longestSharedRun(normalized, normalizedTexts[index]!, run.text);
        return match('shared-run', index, shared.length / normalizedTexts[index]!.length, shared);
      }
      return undefined;
    },
  };
}
