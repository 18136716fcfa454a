import { open } from 'node:fs/promises';
import { atomicPath } from './atomic-path.ts';
import type { FileFormat } from './record-sink.ts';
import { wellFormedJson } from './well-formed-json.ts';

const bufferedCharacters = 1 << 20;

/**
 * JSON on one line for every reader: Node's readline and Python's splitlines also break at U+2028, U+2029 and
 * U+0085, which JSON allows inside strings.
 */
function writeLine(record: unknown): string {
  return wellFormedJson(record).replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** JSON Lines: UTF-8, one object a line, columns in the order of the record, no nulls. */
export const jsonlFormat: FileFormat = {
  id: 'jsonl',
  open: async (path) => {
    const place = await atomicPath(path);
    const file = await open(place.temporary, 'w');
    let lines: string[] = [];
    let buffered = 0;
    const flush = async () => {
      const text = lines.join('');
      lines = [];
      buffered = 0;
      await file.appendFile(text, 'utf8');
    };
    return {
      write: async (record) => {
        const line = `${writeLine(record)}\n`;
        lines.push(line);
        buffered += line.length;
        if (buffered >= bufferedCharacters) await flush();
      },
      close: async () => {
        await flush().finally(() => file.close());
        await place.commit();
      },
      discard: async () => {
        await file.close();
        await place.discard();
      },
    };
  },
};
