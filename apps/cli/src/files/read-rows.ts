import { readJsonl } from '@router/dataset';
import { RouterError } from '@router/schemas';
import type { CommandInput } from '../command.ts';
import { resolveInput } from './resolve-path.ts';
import { trainingRowOf } from './row-of-record.ts';

export interface ReadRow {
  readonly line: number;
  readonly value: unknown;
}

/**
 * The rows of a JSONL file, `-` for standard input. A broken line ends the reading: for work that must not skip rows.
 * @throws RouterError `cli/broken-line` with file, line and reason.
 */
export async function* readRows(file: string, input: CommandInput): AsyncGenerator<ReadRow> {
  const source = file === '-' ? input.terminal.stdin : resolveInput(file, input);
  const name = file === '-' ? 'standard input' : file;
  for await (const { line, ...entry } of readJsonl(source, { signal: input.signal })) {
    if ('value' in entry) yield { line, value: trainingRowOf(entry.value) };
    else if (entry.finding.severity === 'error')
      throw new RouterError({
        code: 'cli/broken-line',
        message: `${name}, line ${line}${entry.finding.column ? `, column ${entry.finding.column}` : ''}: ${entry.finding.message}`,
        hint: 'Mend or remove that line; router validate lists every broken line at once.',
      });
  }
}
