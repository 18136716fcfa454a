import { join } from 'node:path';
import { readJsonl, writeFileAtomic } from '@router/dataset';
import { RouterError } from '@router/schemas';
import { createValidator } from '@router/validator';
import { runStage } from '../run-stage.ts';
import type { StageContext } from '../stage-context.ts';
import { acceptedFile } from './generate-stage.ts';

export const validationFile = 'validation.json';

/** Judges the written file as a stranger would: read again from the disk, every row through all three layers. */
export async function validateStage({
  directory,
  settings,
  signal,
  rowsHash,
}: StageContext & { rowsHash: string }) {
  const { toolset, validation } = settings;
  const validator = createValidator({ toolset, ...validation });
  let rows = 0;
  let rejected = 0;
  const rules: Record<string, number> = {};
  const { done } = await runStage({
    directory,
    name: 'validate',
    input: { rowsHash, validation, checks: validator.checks.map(({ id }) => id) },
    async work() {
      for await (const { line, value, finding } of readJsonl(join(directory, acceptedFile), { signal })) {
        if (finding?.severity === 'warning') continue;
        const verdict = value && validator.validateRow(value, { line });
        rows += 1;
        if (!verdict?.accepted) rejected += 1;
        for (const { rule } of verdict?.findings ?? []) rules[rule] = (rules[rule] ?? 0) + 1;
      }
      if (rejected > 0)
        throw new RouterError({
          code: 'cli/rows-rejected',
          message: `${rejected} of ${rows} rows in ${acceptedFile} do not validate.`,
          hint: `Run router validate ${join(directory, acceptedFile)} to see why.`,
        });
      await writeFileAtomic(
        join(directory, validationFile),
        `${JSON.stringify({ rows, rejected, findings: rules }, null, 2)}\n`,
      );
      return [validationFile];
    },
  });
  const count = validator.checks.length;
  return { result: undefined, text: `every row passes the contract and ${count} checks`, repeat: !done };
}
