import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** How our writers name a file that is not whole yet. */
const temporaryName = /^\..*\.tmp$|\.partial$/;

/** Removes what a killed process left unfinished. Only safe while no other process works on the directory. */
export async function sweepTemporaryFiles(directory: string): Promise<void> {
  for (const file of await readdir(directory, { recursive: true, withFileTypes: true }))
    if (file.isFile() && temporaryName.test(file.name))
      await rm(join(file.parentPath, file.name), { force: true });
}
