import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeFileAtomic } from '@router/dataset';
import { z } from 'zod';

const recordSchema = z.object({ input: z.string(), outputs: z.record(z.string(), z.string()) });

/** What a finished stage was made from and what it left: SHA-256 of its input and of each file. */
export type StageRecord = z.output<typeof recordSchema>;

const recordsSchema = z.record(z.string(), recordSchema);

const fileName = 'stages.json';

/** The stages that a run directory has behind it. An unreadable record counts as none: stages can be repeated. */
export async function readStageRecords(directory: string): Promise<Record<string, StageRecord>> {
  try {
    const parsed = recordsSchema.safeParse(JSON.parse(await readFile(join(directory, fileName), 'utf8')));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

export async function writeStageRecords(
  directory: string,
  records: Record<string, StageRecord>,
): Promise<void> {
  await writeFileAtomic(join(directory, fileName), `${JSON.stringify(records, null, 2)}\n`);
}

/** Whether every file that the stage left is still there, unchanged. */
export async function isIntact(directory: string, { outputs }: StageRecord): Promise<boolean> {
  for (const [file, hash] of Object.entries(outputs))
    if ((await hashFile(join(directory, file)).catch(() => undefined)) !== hash) return false;
  return true;
}

/** SHA-256 of a file, read in a stream. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** SHA-256 of some JSON. */
export function hashJson(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
