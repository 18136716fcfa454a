import { textOfRow } from '../rows/text-of-row.ts';
import {
  type Contamination,
  type ContaminationOptions,
  createContaminationIndex,
} from './create-contamination-index.ts';

export interface DecontaminateOptions<Row extends object | string> extends ContaminationOptions {
  /** The text of a row to clean. @default {@link textOfRow} */
  text?: ((row: Row) => string) | undefined;
}

export interface ContaminatedRow extends Contamination {
  /** The row, counted from 0. */
  row: number;
  row_text: string;
}

export interface Decontamination<Row> {
  /** The rows that share nothing with the evaluation rows, in order. */
  clean: Row[];
  /** One match for each row that was taken out, with its evidence. */
  contaminated: ContaminatedRow[];
}

/**
 * Takes out every row that an evaluation file holds too: the same text, nearly the same, the evaluation text inside
 * the row, or a long run of the same words. For rows in a stream use {@link createContaminationIndex}.
 * @throws RouterError `dataset/no-text`
 */
export function decontaminate<Row extends object | string>(
  rows: Iterable<Row>,
  against: Iterable<object | string>,
  options: DecontaminateOptions<Row> = {},
): Decontamination<Row> {
  const { text = textOfRow } = options;
  const index = createContaminationIndex(against, options);
  const clean: Row[] = [];
  const contaminated: ContaminatedRow[] = [];
  let row = 0;
  for (const item of rows) {
    const rowText = text(item);
    const match = index.check(rowText);
    if (match) contaminated.push({ row, row_text: rowText, ...match });
    else clean.push(item);
    row++;
  }
  return { clean, contaminated };
}
