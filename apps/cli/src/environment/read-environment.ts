import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Terminal } from '../terminal/terminal.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The process environment over `.env` of the working directory: what is set outside wins. */
export function readEnvironment({ environment, workingDirectory }: Terminal): Environment {
  return { ...readDotEnv(join(workingDirectory, '.env')), ...environment };
}

function readDotEnv(file: string): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // No such file is the usual case; an unreadable one only matters once a key is missing, which is then said.
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'EPERM') return {};
    throw error;
  }
}
