import type { FileHandle } from 'node:fs/promises';
import { defaultMaxLineBytes } from './default-limits.ts';

/** What was done to the end of a file so that rows can be appended. */
export interface TailRepair {
  /** Length of the file that is kept, in bytes. */
  size: number;
  /** Bytes of a torn last line that were cut off. */
  cutBytes: number;
  /** True when the last row was whole and only its line break was missing. */
  needsLineBreak: boolean;
}

const blockSize = 1 << 16;
const lineFeed = 0x0a;

/** Finds out where a file's last whole row ends. Changes nothing. */
export async function inspectTail(handle: Pick<FileHandle, 'read'>, size: number): Promise<TailRepair> {
  const start = await lastLineStart(handle, size);
  if (start === size) return { size, cutBytes: 0, needsLineBreak: false };
  // A tail above the limit could not be read back anyway, so it is torn.
  const whole = size - start <= defaultMaxLineBytes && isObject(await readRange(handle, start, size));
  return whole
    ? { size, cutBytes: 0, needsLineBreak: true }
    : { size: start, cutBytes: size - start, needsLineBreak: false };
}

async function lastLineStart(handle: Pick<FileHandle, 'read'>, size: number): Promise<number> {
  for (let end = size; end > 0; end -= blockSize) {
    const start = Math.max(0, end - blockSize);
    const found = (await readRange(handle, start, end)).lastIndexOf(lineFeed);
    if (found !== -1) return start + found + 1;
  }
  return 0;
}

async function readRange(handle: Pick<FileHandle, 'read'>, start: number, end: number): Promise<Buffer> {
  const buffer = Buffer.alloc(end - start);
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function isObject(line: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
