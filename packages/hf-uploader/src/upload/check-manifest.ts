import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RouterError } from '@router/schemas';
import { z } from 'zod';
import type { LocalFile } from './file-set.ts';

/** The part of a set's `manifest.json` that is checked here; other fields are left alone. */
const manifestSchema = z.looseObject({
  configs: z.array(
    z.looseObject({
      files: z.array(z.looseObject({ path: z.string(), sha256: z.string() })),
    }),
  ),
});

/** The data files that a manifest names, or none where the text is no manifest. */
export function manifestFiles(text: string): { path: string; sha256: string }[] {
  try {
    return manifestSchema.parse(JSON.parse(text)).configs.flatMap(({ files }) => files);
  } catch {
    return [];
  }
}

/**
 * Checks that a folder holds what its manifest says, so that no half-written or edited set is published.
 * @throws RouterError `hf-uploader/invalid-set` without a manifest, or with a file that is missing or differs
 */
export async function checkManifest(directory: string, files: readonly LocalFile[]): Promise<void> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch(() => '');
  const named = manifestFiles(text);
  if (named.length === 0) throw invalid(`${directory} has no manifest.json that names data files`);
  for (const { path, sha256 } of named) {
    const file = files.find((candidate) => candidate.path === path);
    if (!file) throw invalid(`${path} is named by manifest.json and missing`);
    if (file.sha256 !== sha256)
      throw invalid(`${path} differs from manifest.json: expected SHA-256 ${sha256}, found ${file.sha256}`);
  }
}

function invalid(reason: string): RouterError {
  return new RouterError({
    code: 'hf-uploader/invalid-set',
    message: `The set is not valid: ${reason}.`,
    hint: 'Write the set again, or force the upload if the change is meant.',
  });
}
