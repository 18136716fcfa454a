import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { splitRows, writeJsonl } from '@router/dataset';
import { RouterError } from '@router/schemas';
import type { CommandInput } from '../../command.ts';
import { readNumber } from '../../configuration/read-number.ts';
import { readRows } from '../../files/read-rows.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { loadToolset } from '../../routing/load-toolset.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { readOptions } from '../read-options.ts';

/** Stratified by intent and status; near-duplicates and boundary sets stay together; the same seed, the same split. */
export async function splitAction(input: CommandInput): Promise<undefined> {
  const [file = '-'] = input.arguments;
  const options = readOptions(input, {
    text: ['output', 'seed', 'validation', 'test', 'toolset'],
    flags: ['json'],
  });
  const seed = readNumber('--seed', options.seed, { minimum: 0, whole: true }) ?? 7;
  const fractions = readFractions(options);
  const toolset = await loadToolset(options.toolset, input);
  const rows = (await Array.fromAsync(readRows(file, input))).map(({ value }) => value as object);
  const parts = splitRows(rows, { seed, fractions, toolset });
  const directory = resolveInput(options.output ?? 'splits', input);
  await mkdir(directory, { recursive: true });
  for (const [name, part] of Object.entries(parts)) await writeJsonl(join(directory, `${name}.jsonl`), part);
  const counts = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.length]));
  const { terminal } = input;
  if (options.json) await writeJson(terminal, counts);
  else
    terminal.stderr.write(
      `${Object.entries(counts)
        .map(([name, count]) => `${count} ${name}`)
        .join(', ')} in ${options.output ?? 'splits'}\n`,
    );
}

function readFractions({ validation, test }: { validation?: string | undefined; test?: string | undefined }) {
  const share = (flag: string, text: string | undefined) =>
    readNumber(flag, text, { minimum: 0, maximum: 1 }) ?? 0.1;
  const fractions = { validation: share('--validation', validation), test: share('--test', test) };
  const train = 1 - fractions.validation - fractions.test;
  if (train > 0) return { train, ...fractions };
  throw new RouterError({
    code: 'cli/invalid-option',
    kind: 'usage',
    message: `--validation ${fractions.validation} and --test ${fractions.test} leave nothing to train on: expected a sum below 1.`,
  });
}
