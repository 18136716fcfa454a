import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonl } from '@router/dataset';
import { RouterError } from '@router/schemas';
import type { Validator } from '@router/validator';
import { z } from 'zod';
import { rowOfRecord } from '../../files/row-of-record.ts';

const manifestSchema = z.looseObject({
  configs: z.array(
    z.looseObject({ template: z.string(), files: z.array(z.looseObject({ path: z.string() })) }),
  ),
});

/**
 * Validates the rows of a set before it is published.
 * @throws RouterError `cli/set-not-valid` naming the first bad row, or a set that holds no rows to judge
 */
export async function checkSetRows(
  directory: string,
  validator: Validator,
  signal: AbortSignal,
): Promise<void> {
  const files = await rowFiles(directory);
  if (files.length === 0)
    throw new RouterError({
      code: 'cli/set-not-valid',
      message: `${directory} holds no rows/*.jsonl, so its rows cannot be judged before they are published.`,
      hint: 'Format the set with --template rows,llama-3.1, or upload it unjudged with --force.',
    });
  for (const file of files)
    for await (const { line, value } of readJsonl(join(directory, file), { signal })) {
      const verdict = value && validator.validateRow(rowOfRecord(value), { line });
      const finding = verdict?.findings.find(({ severity }) => severity === 'error');
      if (finding)
        throw new RouterError({
          code: 'cli/set-not-valid',
          message: `${file}, line ${line}: ${finding.rule}: ${finding.message}`,
          hint: 'Mend or leave out the row and format the set again, or upload it all the same with --force.',
        });
    }
}

async function rowFiles(directory: string): Promise<string[]> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch(() => '{}');
  const manifest = manifestSchema.safeParse(JSON.parse(text));
  return (manifest.data?.configs ?? [])
    .filter(({ template }) => template === 'rows')
    .flatMap((config) => config.files.map(({ path }) => path))
    .filter((path) => path.endsWith('.jsonl'));
}
