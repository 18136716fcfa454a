import * as nodeFileSystem from 'node:fs/promises';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../test-kit/temporary-directory.ts';
import { appendJsonl } from './append-jsonl.ts';
import { createJsonlAppender } from './create-jsonl-appender.ts';
import { createJsonlWriter } from './create-jsonl-writer.ts';
import { serializeRow } from './serialize-row.ts';
import { writeJsonl } from './write-jsonl.ts';

let directory = '';
let path = '';

beforeEach(async () => {
  directory = await temporaryDirectory();
  path = join(directory, 'rows.jsonl');
});

const content = () => readFile(path, 'utf8');

describe('serializeRow', () => {
  test('one line, separators and lone surrogates escaped, undefined keys absent, nulls kept', () => {
    expect(serializeRow({ b: 'x\n\u2028\u2029\ud800', a: undefined, c: null, d: [1, true] })).toBe(
      '{"b":"x\\n\\u2028\\u2029\\ud800","c":null,"d":[1,true]}',
    );
  });

  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  test.each([
    ['NaN', { a: { b: Number.NaN } }, /at b, NaN/],
    ['Infinity', { a: [Number.POSITIVE_INFINITY] }, /at a\[\]/],
    ['undefined in an array', { a: [undefined] }, /undefined/],
    ['bigint', { a: 1n }, /bigint/],
    ['function', { a: () => 1 }, /function/],
    ['Date', { a: new Date(0) }, /Date/],
    ['Map', { a: new Map() }, /Map/],
    ['cycle', cycle, /nested deeper/],
    ['__proto__', JSON.parse('{"a":{"__proto__":1}}') as object, /__proto__/],
    ['array as row', [1], /expected an object, received Array/],
  ])('refuses %s instead of altering it', (_name, row, reason) => {
    expect(() => serializeRow(row)).toThrow(reason);
    expect(() => serializeRow(row)).toThrow(
      expect.objectContaining({ code: 'dataset/row-not-serializable' }),
    );
  });
});

describe('writeJsonl', () => {
  test('writes rows from any iterable and reports what it wrote', async () => {
    async function* rows() {
      for (let id = 0; id < 20_000; id++) yield { id, text: 'ä'.repeat(30) };
    }
    const written = await writeJsonl(path, rows());
    const text = await content();
    expect(written).toEqual({ path, rows: 20_000, bytes: Buffer.byteLength(text) });
    expect(text.split('\n')).toHaveLength(20_001);
    expect(text.endsWith('\n')).toBe(true);
    expect(await writeJsonl(path, [])).toMatchObject({ rows: 0, bytes: 0 });
    expect(await content()).toBe('');
  });

  test.each([
    ['the source throws', () => ({ rows: throwing(), options: {} }), 'source broke'],
    ['a row has no JSON form', () => ({ rows: [{ a: 1 }, { a: Number.NaN }], options: {} }), 'NaN'],
    ['the signal aborts', () => ({ rows: aborting(), options: { signal: controller.signal } }), 'Stopped'],
    ['the disk is full', () => ({ rows: many(), options: { fileSystem: fullDisk() } }), 'no space is left'],
  ])('leaves the old file when %s', async (_name, given, message) => {
    await writeFile(path, 'old');
    const { rows, options } = given();
    await expect(writeJsonl(path, rows, options)).rejects.toThrow(message);
    expect(await content()).toBe('old');
    expect(await readdir(directory)).toEqual(['rows.jsonl']);
  });

  test('an abort ends a source that hangs', async () => {
    const stopped = new AbortController();
    async function* hanging() {
      yield { a: 1 };
      setTimeout(() => stopped.abort(), 5);
      await new Promise(() => {});
    }
    for (const write of [writeJsonl, appendJsonl])
      await expect(
        write(join(directory, write.name), hanging(), { signal: stopped.signal }),
      ).rejects.toMatchObject({ code: 'dataset/interrupted', kind: 'interrupted' });
    expect(await readdir(directory)).not.toContain('writeJsonl');
  });

  test('a writer that goes out of scope uncommitted leaves nothing', async () => {
    const writer = await createJsonlWriter(path);
    await writer.write({ a: 1 });
    await writer[Symbol.asyncDispose]();
    expect(await readdir(directory)).toEqual([]);
    await writer.discard();
  });
});

const controller = new AbortController();

function* throwing() {
  yield { a: 1 };
  throw new Error('source broke');
}

function* many() {
  for (let id = 0; id < 50_000; id++) yield { id };
}

function* aborting() {
  yield { a: 1 };
  controller.abort();
  yield { a: 2 };
}

/** Takes 100 bytes, then writes half of what it is given and fails, as a real disk does. */
function fullDisk(): typeof nodeFileSystem {
  return {
    ...nodeFileSystem,
    open: async (...input: Parameters<typeof nodeFileSystem.open>) => {
      const handle = await nodeFileSystem.open(...input);
      const writeAll = handle.writeFile.bind(handle);
      let room = 100;
      handle.writeFile = async (data) => {
        const text = String(data);
        if (text.length <= room) {
          room -= text.length;
          return writeAll(text);
        }
        await writeAll(text.slice(0, room / 2));
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      };
      return handle;
    },
  };
}

describe('appendJsonl', () => {
  test.each([
    ['a missing file', undefined, '', 0],
    ['an empty file', '', '', 0],
    ['a sound file', '{"a":1}\n', '{"a":1}\n', 0],
    ['a torn last line', '{"a":1}\n{"a":"tor', '{"a":1}\n', 9],
    ['a torn only line', '{"a', '', 3],
    ['a whole last row without line break', '{"a":1}\n{"a":2}', '{"a":1}\n{"a":2}\n', 0],
    ['a number that may be cut', '{"a":1}\n12', '{"a":1}\n', 2],
    ['NUL bytes of a crash', '{"a":1}\n\0\0\0\0', '{"a":1}\n', 4],
    ['a torn line of many blocks', `{"a":1}\n{"a":"${'x'.repeat(200_000)}`, '{"a":1}\n', 200_006],
    ['a torn character', Buffer.from('{"a":1}\n{"a":"ä').subarray(0, -1), '{"a":1}\n', 7],
  ])('goes on after %s', async (_name, before, kept, cutBytes) => {
    if (before !== undefined) await writeFile(path, before);
    expect(await appendJsonl(path, [{ b: 1 }, { b: 2 }])).toEqual({ rows: 2, cutBytes });
    expect(await content()).toBe(`${kept}{"b":1}\n{"b":2}\n`);
  });

  test('resumes from a cut at any byte', async () => {
    const whole = Buffer.from('{"id":1,"text":"ä"}\n{"id":2,"text":"\\"}"}\n{"id":3}\n');
    for (let length = 0; length <= whole.length; length++) {
      await writeFile(path, whole.subarray(0, length));
      await appendJsonl(path, [{ last: true }]);
      const lines = (await content()).split('\n');
      expect(lines.pop()).toBe('');
      expect(JSON.parse(lines.pop()!)).toEqual({ last: true });
      lines.forEach((line, index) => {
        expect(JSON.parse(line)).toMatchObject({ id: index + 1 });
      });
    }
  });

  test('a full disk ends the file after the last whole row', async () => {
    await writeFile(path, '{"a":1}\n');
    const rows = Array.from({ length: 40 }, (_, id) => ({ id }));
    await expect(appendJsonl(path, rows, { fileSystem: fullDisk() })).rejects.toMatchObject({
      code: 'dataset/disk-full',
    });
    const text = await content();
    expect(text.endsWith('}\n')).toBe(true);
    for (const line of text.trim().split('\n')) JSON.parse(line);
  });

  test('writes at the same time keep their order and stay whole', async () => {
    const appender = await createJsonlAppender(path);
    await Promise.all(Array.from({ length: 100 }, (_, id) => appender.write({ id }, { id: -id })));
    await appender.sync();
    await appender.close();
    await appender.close();
    const ids = (await content())
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: number }).id);
    expect(ids).toEqual(
      Array.from({ length: 100 }, (_, id) => [id, -id])
        .flat()
        .map((id) => id + 0),
    );
  });

  test('a folder is refused', async () => {
    await expect(appendJsonl(directory, [])).rejects.toMatchObject({ code: 'dataset/is-a-directory' });
  });
});
