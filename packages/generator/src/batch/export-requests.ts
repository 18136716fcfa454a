import type { Toolset } from '@router/schemas';
import { generate } from '../generate/generate.ts';
import type { GenerateOptions } from '../generate/generate-options.ts';
import { type BatchFormatId, batchFormats } from './batch-formats.ts';

export interface ExportRequestsOptions<Set extends Toolset = Toolset>
  extends Omit<GenerateOptions<Set>, 'offline' | 'maxUsd' | 'maxCandidates'> {
  /** @default 'openai' */
  format?: BatchFormatId;
  /** Only requests to this teacher; a batch goes to one provider. @default all */
  teacher?: string;
}

/** One line of a batch file, without its newline. */
export interface ExportedRequest {
  teacher: string;
  line: string;
}

/**
 * The requests that the plan still needs and that can be asked now, as lines of a batch file. Each is noted in
 * the ledger, so that `importAnswers` knows what an answer belongs to. Rows that wait for an answer (a repair, a
 * boundary set's later rows) come with the next export.
 * @throws RouterError as `generate` does
 */
export async function* exportRequests<const Set extends Toolset>({
  format = 'openai',
  teacher,
  ...options
}: ExportRequestsOptions<Set>): AsyncGenerator<ExportedRequest, void, undefined> {
  for await (const event of generate({ ...options, offline: true })) {
    if (event.type !== 'request-pending' || (teacher !== undefined && event.teacher !== teacher)) continue;
    options.ledger.recordPending(event.key, event.teacher);
    yield { teacher: event.teacher, line: JSON.stringify(batchFormats[format].writeRequest(event.key)) };
  }
}
