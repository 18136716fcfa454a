import { z } from 'zod';
import type { LabelledText } from './labelled-text.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readPublished } from './read-published.ts';

const rowSchema = z.union([
  z.looseObject({ text: z.string().min(1), category: z.string().min(1) }),
  z
    .looseObject({ text: z.string().min(1), label_text: z.string().min(1) })
    .transform(({ text, label_text }) => ({ text, category: label_text })),
]);

/**
 * BANKING77 from `train.csv` or `test.csv` (`text,category`; Casanueva et al. 2020), or JSONL with the same fields or
 * with `label_text`.
 * @throws RouterError `evals/invalid-file`
 */
export function loadBanking77(text: string): LabelledText[] {
  const rows = /^\s*[[{]/.test(text) ? readJsonLines(text) : readCsv(text);
  return rows.map((row, index) => {
    const parsed = readPublished(rowSchema, row, {
      format: 'BANKING77',
      place: `Row ${index + 1}`,
      hint: 'Expected CSV with the header text,category.',
    });
    return { text: parsed.text, label: parsed.category };
  });
}
