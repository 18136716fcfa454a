import { writeFileAtomic } from '@router/dataset';
import { batchFormats, type ExportRequestsOptions, exportRequests } from '@router/generator';
import type { CommandInput } from '../../command.ts';
import { chooseByName } from '../../configuration/choose-by-name.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { liveLine } from '../../terminal/live-line.ts';
import { writeOutput } from '../../terminal/write-output.ts';

/** Writes the requests that can be answered now; `-` for standard output. */
export async function exportFile(
  file: string,
  { format = 'openai', ...options }: Omit<ExportRequestsOptions, 'format'> & { format: string | undefined },
  input: CommandInput,
): Promise<undefined> {
  const names = Object.values(batchFormats).map(({ id }) => ({ id: id as keyof typeof batchFormats }));
  const [chosen] = chooseByName('--format', format, names);
  const progress = liveLine(input.terminal);
  const lines: string[] = [];
  for await (const { line } of exportRequests({ ...options, format: chosen?.id ?? 'openai' })) {
    lines.push(`${line}\n`);
    progress.update(`${lines.length} requests`);
  }
  progress.finish();
  if (file === '-') for (const line of lines) await writeOutput(input.terminal.stdout, line);
  else await writeFileAtomic(resolveInput(file, input), lines.join(''));
  input.terminal.stderr.write(
    `${lines.length} requests written. Bring the answers with router generate --import FILE and the same options.\n`,
  );
}
