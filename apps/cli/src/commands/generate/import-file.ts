import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { importAnswers } from '@router/generator';
import { RouterError } from '@router/schemas';
import type { CommandInput } from '../../command.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import type { GenerationParts } from './generate-action.ts';

/** Takes the answers of a result file into the ledger; `-` for standard input. */
export async function importFile(
  file: string,
  { ledger, teachers }: GenerationParts,
  { terminal, signal }: CommandInput,
): Promise<void> {
  const source =
    file === '-' ? terminal.stdin : createReadStream(resolveInput(file, { terminal }), { signal });
  const lines = createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY });
  const { imported, known, unknown, failed, unreadable } = await importAnswers({ lines, ledger, teachers });
  terminal.stderr.write(
    `${imported} answers taken, ${known} known already, ${unknown} of other requests, ${failed.length} failed in the batch\n`,
  );
  const [broken] = unreadable;
  if (broken && imported + known === 0)
    throw new RouterError({
      code: 'cli/unreadable-answers',
      message: `${file}, line ${broken.line}: ${broken.message}`,
      hint: 'Expected the result file of an OpenAI or Gemini batch, or lines of {"request_hash", "text"}.',
    });
  for (const { line, message } of unreadable.slice(0, 5))
    terminal.stderr.write(`${file}, line ${line}: ${message}\n`);
}
