import type { Ledger, RecordedAnswer } from '../ledger/ledger.ts';
import { priceAnswer } from '../teacher/price-answer.ts';
import type { Teacher } from '../teacher/teacher.ts';
import type { BatchAnswer, BatchLine } from './batch-format.ts';
import { batchFormats } from './batch-formats.ts';

export interface ImportAnswersOptions {
  /** Lines of result files, in any of the formats and in any order. */
  lines: AsyncIterable<string> | Iterable<string>;
  ledger: Ledger;
  /** The teachers that the requests were written for. */
  teachers: readonly Teacher[];
  /** What a batch costs of the price, for example 0.5. @default 1 */
  priceFactor?: number;
}

export interface ImportReport {
  /** Answers that the ledger took. */
  imported: number;
  /** Answers that it had already. */
  known: number;
  /** Answers to requests that were never exported with this ledger. */
  unknown: number;
  /** Requests that the batch itself failed to answer; they stay pending. */
  failed: readonly { line: number; requestHash: string; message: string }[];
  /** Lines that no format explains. */
  unreadable: readonly { line: number; message: string }[];
}

/**
 * Takes answers into the ledger as they stand; the next `generate` judges them like any other, under the same
 * quotas. Importing a file twice changes nothing.
 */
export async function importAnswers(options: ImportAnswersOptions): Promise<ImportReport> {
  const { lines, ledger, teachers, priceFactor = 1 } = options;
  const counts = { imported: 0, known: 0, unknown: 0 };
  const failed: { line: number; requestHash: string; message: string }[] = [];
  const unreadable: { line: number; message: string }[] = [];
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const read = readLine(text);
    if (read.kind === 'answer') counts[keep(read.answer)] += 1;
    else if (read.kind === 'error')
      failed.push({ line, requestHash: read.requestHash, message: read.message });
    else unreadable.push({ line, message: read.message });
  }
  return { ...counts, failed, unreadable };

  function keep({ requestHash, text, finishReason, usage }: BatchAnswer): 'imported' | 'known' | 'unknown' {
    if (ledger.find(requestHash)) return 'known';
    const key = ledger.findPending(requestHash);
    if (!key) return 'unknown';
    const { teacher: id } = key;
    const full = priceAnswer(usage, teachers.find((teacher) => teacher.id === id)?.price);
    const answer: RecordedAnswer = {
      requestHash,
      teacher: id,
      text,
      finishReason,
      usage,
      ...(full !== undefined && { usd: full * priceFactor }),
      latencyMs: 0,
      source: 'import',
    };
    ledger.recordAnswer(key, answer);
    return 'imported';
  }
}

function readLine(text: string): BatchLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: 'unreadable', message: error instanceof Error ? error.message : String(error) };
  }
  if (typeof value === 'object' && value !== null)
    for (const format of Object.values(batchFormats)) {
      const read = format.readLine(value as Readonly<Record<string, unknown>>);
      if (read) return read;
    }
  return {
    kind: 'unreadable',
    message: `expected a result with custom_id, key or request_hash, received ${text.slice(0, 60)}`,
  };
}
