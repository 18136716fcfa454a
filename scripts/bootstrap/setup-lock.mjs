import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from './setup-error.mjs';

const waitMilliseconds = 200;
const longestWaitMilliseconds = 15 * 60_000;

/** Two commands started at once set up one after the other. A lock whose owner is gone is taken over. */
export async function withSetupLock(root, work) {
  const file = fileURLToPath(new URL('.tools/setup.lock', root));
  await acquire(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function acquire(file) {
  const started = Date.now();
  for (;;) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST')
        throw new SetupError(
          `Cannot write ${file}: ${error.message}.`,
          'Make the clone writable or clone it to a folder of yours.',
        );
    }
    if (!isAlive(owner(file))) rmSync(file, { force: true });
    else if (Date.now() - started > longestWaitMilliseconds)
      throw new SetupError(
        `Another set-up (process ${owner(file)}) holds ${file}.`,
        'Wait for it or end it.',
      );
    else await new Promise((resolve) => setTimeout(resolve, waitMilliseconds));
  }
}

function owner(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
