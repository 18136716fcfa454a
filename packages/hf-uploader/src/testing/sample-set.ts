import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder with a set in it: two data files, a card, and the manifest that names them. */
export async function sampleSet(
  contents: Record<string, string | Uint8Array> = defaultContents,
): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'hf-uploader-'));
  await writeSet(directory, contents);
  return directory;
}

export const defaultContents: Record<string, string | Uint8Array> = {
  'contract/train.parquet': bytes(60_000, 1),
  'contract/test.parquet': bytes(3_000, 2),
  'contract/test.jsonl': `${JSON.stringify({ text: 'größe 🙂' })}\n`,
  'README.md': '---\nlicense: mit\n---\n\n# Set\n',
  'plots/funnel.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
};

/** Replaces what a folder holds. */
export async function writeSet(
  directory: string,
  contents: Record<string, string | Uint8Array>,
): Promise<void> {
  for (const entry of await readdir(directory)) await rm(join(directory, entry), { recursive: true });
  const files = Object.entries(contents)
    .filter(([path]) => /\.(parquet|jsonl)$/.test(path))
    .map(([path, content]) => ({
      path,
      split: 'train',
      rows: 1,
      bytes: content.length,
      sha256: hash(content),
    }));
  const manifest = JSON.stringify({
    format: 'router-dataset/1',
    splits: {},
    configs: [{ name: 'contract', files }],
  });
  for (const [path, content] of Object.entries({ ...contents, 'manifest.json': manifest })) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

/** All files of a folder, as a remote tree should hold them. */
export async function filesOf(directory: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.sort().map(async (path) => [path.slice(directory.length + 1), await readFile(path)] as const),
    ),
  );
}

/** Bytes that do not compress and differ by seed. */
export function bytes(length: number, seed: number): Uint8Array {
  let state = seed * 2654435761;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
