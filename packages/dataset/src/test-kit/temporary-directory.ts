import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty directory; it goes with the test that runs, or that a `beforeEach` prepares. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'router-dataset-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}
