import * as nodeFileSystem from 'node:fs/promises';
import { RouterError } from '@router/schemas';
import { abortable } from './abortable.ts';
import { fileError } from './file-error.ts';
import type { FileSystem } from './file-system.ts';
import { throwIfAborted } from './throw-if-aborted.ts';

/** A path, bytes at hand, or a stream of chunks (`process.stdin`, a web `ReadableStream`). */
export type ByteSource = string | Uint8Array | AsyncIterable<Uint8Array | string>;

export interface ReadBytesOptions {
  signal?: AbortSignal | undefined;
  /** @default node:fs/promises */
  fileSystem?: FileSystem | undefined;
}

const chunkSize = 1 << 18;

/**
 * The chunks of a source, pulled one at a time. A chunk is valid until the next one is asked for.
 * @throws RouterError `dataset/interrupted`, `dataset/unreadable-source`, or see {@link fileError}
 */
export async function* readBytes(
  source: ByteSource,
  options: ReadBytesOptions = {},
): AsyncGenerator<Uint8Array> {
  const { signal } = options;
  throwIfAborted(signal, 'reading');
  if (typeof source === 'string') yield* readFile(source, options);
  else if (source instanceof Uint8Array) yield source;
  else if (typeof source?.[Symbol.asyncIterator] === 'function') yield* readStream(source, signal);
  else
    throw new RouterError({
      code: 'dataset/unreadable-source',
      kind: 'usage',
      message: `Cannot read the source: expected a path, a Uint8Array or an async iterable of bytes, received ${source === null ? 'null' : typeof source}.`,
    });
}

async function* readFile(path: string, { signal, fileSystem = nodeFileSystem }: ReadBytesOptions) {
  const handle = await fileSystem.open(path, 'r').catch((error: unknown) => {
    throw fileError(error, 'read', path);
  });
  try {
    const buffer = new Uint8Array(chunkSize);
    for (;;) {
      throwIfAborted(signal, `reading ${path}`);
      const { bytesRead } = await handle.read(buffer, 0, chunkSize, null).catch((error: unknown) => {
        throw fileError(error, 'read', path);
      });
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function* readStream(source: AsyncIterable<Uint8Array | string>, signal: AbortSignal | undefined) {
  try {
    for await (const chunk of abortable(source, signal, 'reading a stream'))
      yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
  } catch (error) {
    throw fileError(error, 'read', 'stream');
  }
}
