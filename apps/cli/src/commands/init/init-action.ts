import { existsSync } from 'node:fs';
import { writeFileAtomic } from '@router/dataset';
import type { CommandInput } from '../../command.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { readOptions } from '../read-options.ts';
import { configurationText, environmentText } from './starter-files.ts';

/** Writes the starter files; those that are there stay as they are unless forced. */
export async function initAction(input: CommandInput): Promise<undefined> {
  const { force } = readOptions(input, { text: [], flags: ['force'] });
  for (const [name, text] of [
    ['router.config.ts', configurationText],
    ['.env.example', environmentText],
  ] as const) {
    const path = resolveInput(name, input);
    const there = existsSync(path);
    if (!there || force) await writeFileAtomic(path, text);
    input.terminal.stderr.write(
      there && !force
        ? `${name} is there already; left as it is (--force replaces it)\n`
        : `${name} written\n`,
    );
  }
  input.terminal.stderr.write('Next: router plan --json, then router run\n');
}
