import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RouterError } from '@router/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../test-kit/temporary-directory.ts';
import { type JsonlCode, jsonlFaults } from './jsonl-faults.ts';
import type { JsonlFinding } from './jsonl-finding.ts';
import type { JsonObject } from './parse-line.ts';
import { type ReadJsonlOptions, readJsonl } from './read-jsonl.ts';
import { serializeRow } from './serialize-row.ts';

const encoder = new TextEncoder();

async function read(source: string | Uint8Array | AsyncIterable<Uint8Array>, options?: ReadJsonlOptions) {
  const values: JsonObject[] = [];
  const findings: JsonlFinding[] = [];
  const lines: number[] = [];
  for await (const entry of readJsonl(
    typeof source === 'string' ? encoder.encode(source) : source,
    options,
  )) {
    if (entry.finding) findings.push(entry.finding);
    else {
      values.push(entry.value);
      lines.push(entry.line);
    }
  }
  return { values, findings, lines, codes: findings.map(({ code }) => code) };
}

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const scratch = new Uint8Array(bytes.length);
  for (let start = 0, turn = 0; start < bytes.length; turn++) {
    const end = Math.min(bytes.length, start + (sizes[turn % sizes.length] ?? 1));
    // The same memory for each chunk, as a source may do.
    scratch.set(bytes.subarray(start, end));
    yield scratch.subarray(0, end - start);
    start = end;
  }
}

async function drain(entries: AsyncIterable<unknown>): Promise<void> {
  for await (const _entry of entries);
}

const good = {
  user_query: 'where is "a:b" used, {really}?',
  output: { status: 'complete', final_answer: 'x\\' },
};
const goodLine = JSON.stringify(good);

/** What stands on a line, the codes that it must give, and how many rows come from it. */
const cases: readonly (readonly [
  name: string,
  line: string | Uint8Array,
  codes: JsonlCode[],
  rows: number,
])[] = [
  ['byte order mark', `\uFEFF${goodLine}`, ['jsonl/byte-order-mark'], 1],
  ['CR LF', `${goodLine}\r`, ['jsonl/crlf'], 1],
  ['blank', '', ['jsonl/blank-line'], 0],
  ['white space', ' \t ', ['jsonl/blank-line'], 0],
  ['raw U+2028', '{"a":"x\u2028y"}', ['jsonl/line-separator'], 1],
  ['raw U+2029', '{"a":"x\u2029y"}', ['jsonl/line-separator'], 1],
  ['trailing comma in object', '{"a":1,}', ['jsonl/trailing-comma'], 0],
  ['trailing comma in array', '{"a":[1,]}', ['jsonl/trailing-comma'], 0],
  ['trailing comma after row', '{"a":1},', ['jsonl/separator'], 1],
  ['NaN', '{"a":NaN}', ['jsonl/not-a-number'], 0],
  ['-Infinity', '{"a":[-Infinity]}', ['jsonl/not-a-number'], 0],
  ['duplicate key', '{"a":1,"b":{"a":1},"a":2}', ['jsonl/duplicate-key'], 0],
  ['duplicate key, escaped', '{"a":1,"\\u0061":2}', ['jsonl/duplicate-key'], 0],
  ['lone surrogate', '{"a":"\\ud83d!"}', ['jsonl/lone-surrogate'], 1],
  ['whole surrogate pair', '{"a":"\\ud83d\\ude00"}', [], 1],
  ['invalid UTF-8', Uint8Array.of(0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d), ['jsonl/invalid-utf8'], 0],
  [
    'surrogate as UTF-8',
    Uint8Array.of(0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d),
    ['jsonl/invalid-utf8'],
    0,
  ],
  ['raw NUL', '{"a":"x\0y"}', ['jsonl/control-character'], 0],
  ['escaped NUL', '{"a":"x\\u0000y"}', ['jsonl/nul-in-text'], 1],
  ['NUL padding', `\0\0${goodLine}\0`, ['jsonl/nul-padding'], 1],
  ['NUL alone', '\0\0\0\0', ['jsonl/nul-line'], 0],
  ['__proto__', '{"a":1,"__proto__":{"polluted":true}}', ['jsonl/prototype-key'], 0],
  ['__proto__, escaped and deep', '{"a":{"\\u005f_proto__":{}}}', ['jsonl/prototype-key'], 0],
  ['constructor', '{"constructor":{"prototype":{"polluted":true}}}', ['jsonl/hazardous-key'], 1],
  ['5 000 deep', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, ['jsonl/too-deep'], 0],
  ['5 000 deep, never closed', '{"a":'.repeat(5000), ['jsonl/too-deep'], 0],
  ['two objects', `${goodLine}${goodLine}`, ['jsonl/several-rows'], 2],
  ['three objects with commas', '{"a":1}, {"a":2} ,{"a":3}', ['jsonl/separator', 'jsonl/several-rows'], 3],
  ['a row and a torn one', `${goodLine}{"a":`, ['jsonl/truncated'], 1],
  ['1e999', '{"a":1e999}', ['jsonl/number-out-of-range'], 0],
  ['beyond 2^53', '{"a":9007199254740993}', ['jsonl/inexact-number'], 1],
  ['beyond 2^53, negative', '{"a":-9007199254740993}', ['jsonl/inexact-number'], 1],
  ['beyond 2^53 and exact', '{"a":9007199254740994,"b":1e300}', [], 1],
  ['underflow', '{"a":1e-999}', ['jsonl/inexact-number'], 1],
  ['comment line', '// {"a":1}', ['jsonl/comment'], 0],
  ['hash comment', '# rows of May', ['jsonl/comment'], 0],
  ['comment behind', '{"a":1} // kept', ['jsonl/comment'], 1],
  ['comment before', '/* kept */ {"a":1}', ['jsonl/comment'], 1],
  ['comment inside', '{"a":1 /* no */}', ['jsonl/comment'], 0],
  ['single quotes', "{'a':1}", ['jsonl/single-quotes'], 0],
  ['single quoted value', '{"a":\'x\'}', ['jsonl/single-quotes'], 0],
  ['Python literal', '{"a":None}', ['jsonl/unknown-word'], 0],
  ['bare key', '{a:1}', ['jsonl/unknown-word'], 0],
  ['truncated', goodLine.slice(0, -9), ['jsonl/truncated'], 0],
  ['truncated in a word', '{"a":fal', ['jsonl/truncated'], 0],
  ['truncated in a number', '{"a":-', ['jsonl/truncated'], 0],
  ['truncated in an escape', '{"a":"\\u00', ['jsonl/truncated'], 0],
  ['tab in a string', '{"a":"x\ty"}', ['jsonl/control-character'], 0],
  ['bad escape', '{"a":"C:\\dir"}', ['jsonl/invalid-escape'], 0],
  ['leading zero', '{"a":007}', ['jsonl/invalid-number'], 0],
  ['hexadecimal', '{"a":0x1F}', ['jsonl/invalid-number'], 0],
  ['array', '[{"a":1}]', ['jsonl/not-an-object'], 0],
  ['string', '"row"', ['jsonl/not-an-object'], 0],
  ['null', 'null', ['jsonl/not-an-object'], 0],
  ['opening bracket', '[', ['jsonl/truncated'], 0],
  ['prose', 'hello there', ['jsonl/unknown-word'], 0],
  ['missing comma', '{"a":1 "b":2}', ['jsonl/unexpected-character'], 0],
  ['missing colon', '{"a" 1}', ['jsonl/unexpected-character'], 0],
  ['no value', '{"a":}', ['jsonl/unexpected-character'], 0],
];

describe('each kind of damage', () => {
  test.each(cases)('%s', async (_name, line, codes, rows) => {
    const bytes = typeof line === 'string' ? encoder.encode(line) : line;
    const file = Buffer.concat([encoder.encode('{"id":1}\n'), bytes, encoder.encode('\n{"id":2}\n')]);
    const result = await read(file);
    expect(result.codes).toEqual(codes);
    expect(result.values.at(0)).toEqual({ id: 1 });
    expect(result.values.at(-1)).toEqual({ id: 2 });
    expect(result.values).toHaveLength(rows + 2);
    for (const finding of result.findings) {
      expect(finding.line).toBe(2);
      expect(finding.message).toMatch(/\. .*[.;]/);
    }
    if (rows === 0 && !codes.some((code) => code === 'jsonl/blank-line' || code === 'jsonl/comment'))
      expect(result.findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('any bytes', () => {
  test('never throw and never cost a good neighbour', async () => {
    const line = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => encoder.encode(text)),
      fc.constantFrom(...cases.map(([, text]) => (typeof text === 'string' ? encoder.encode(text) : text))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        async (lines, sizes) => {
          const broken = lines.map((bytes) => bytes.filter((byte) => byte !== 0x0a));
          const file = Buffer.concat(
            broken.flatMap((bytes, index) => [
              encoder.encode(`{"neighbour":${index}}\n`),
              bytes,
              encoder.encode('\n'),
            ]),
          );
          const whole = await read(file);
          const neighbours = whole.values.flatMap(({ neighbour }) =>
            neighbour === undefined ? [] : [neighbour],
          );
          expect(neighbours).toEqual(broken.map((_bytes, index) => index));
          expect(await read(inPieces(file, sizes))).toEqual(whole);
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  }, 20_000);

  test('what is reported is what JSON.parse refuses, or a note about what it takes', async () => {
    const json = fc.json({ maxDepth: 4 });
    const cut = fc.tuple(
      json,
      fc.nat(60),
      fc.constantFrom('', ',', '"', '}', ']', ':', "'", '0', '\\', 'e', '-'),
    );
    const texts = fc.oneof(
      json,
      cut.map(([text, place, extra]) => `{"a":${text.slice(0, place)}${extra}${text.slice(place + 1)}}`),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          expected = undefined;
        }
        const { values, findings } = await read(text);
        const strict = typeof expected === 'object' && expected !== null && !Array.isArray(expected);
        if (!strict) expect(findings.length).toBeGreaterThan(0);
        else if (findings.every(({ severity }) => severity === 'warning')) expect(values).toEqual([expected]);
        else expect(jsonlFaults[findings.find(({ severity }) => severity === 'error')!.code]).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});

test('whatever the writer serializes, the reader gives back', async () => {
  const row = fc.dictionary(
    fc.string({ unit: 'binary' }).filter((key) => !['__proto__', 'toJSON'].includes(key)),
    fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (rows) => {
      const lines = rows.map(serializeRow);
      for (const line of lines)
        expect(line).not.toMatch(
          /[\n\r\u2028\u2029\uD800-\uDFFF](?<![\uD800-\uDBFF][\uDC00-\uDFFF])(?![\uDC00-\uDFFF])/,
        );
      const { values, findings } = await read(`${lines.join('\n')}\n`);
      expect(values).toEqual(JSON.parse(`[${lines.join()}]`));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

describe('limits', () => {
  test('a line above the limit is dropped and counted, its neighbours stay', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(3_000_000) });
    const { values, findings } = await read(inPieces(encoder.encode(`{"a":1}\n${long}\n{"a":2}`), [65_536]), {
      maxLineBytes: 1_000_000,
    });
    expect(values).toEqual([{ a: 1 }, { a: 2 }]);
    expect(findings).toMatchObject([{ line: 2, code: 'jsonl/line-too-long', severity: 'error' }]);
    expect(findings[0]?.message).toContain(`${long.length} bytes, limit 1000000`);
  });

  test('a line of megabytes within the limit is read', async () => {
    const row = { text: 'ä'.repeat(2_000_000) };
    expect((await read(`${JSON.stringify(row)}\n`)).values).toEqual([row]);
  });

  test('the depth is configurable', async () => {
    const text = `{"a":${'['.repeat(400)}${']'.repeat(400)}}`;
    expect((await read(text)).codes).toEqual(['jsonl/too-deep']);
    expect((await read(text, { maxDepth: 401 })).values).toHaveLength(1);
  });
});

test('a hostile depth limit does not overflow the stack', async () => {
  const text = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  expect((await read(text, { maxDepth: 1_000_000 })).codes).toEqual(['jsonl/too-deep']);
});

test('a line of many tiny rows is delivered row by row', async () => {
  let rows = 0;
  for await (const entry of readJsonl(encoder.encode('{},'.repeat(300_000)))) {
    if (entry.value) rows++;
    if (rows === 10) break;
  }
  expect(rows).toBe(10);
});

test('the README names every finding', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  for (const code of Object.keys(jsonlFaults)) expect(readme).toContain(`\`${code.slice('jsonl/'.length)}\``);
});

describe('sources', () => {
  test('columns count from the start of the line', async () => {
    const { findings } = await read('\uFEFF  {"a":1,}');
    expect(findings).toMatchObject([
      { code: 'jsonl/byte-order-mark' },
      { code: 'jsonl/trailing-comma', column: 11 },
    ]);
    expect(
      (await read(Buffer.concat([encoder.encode('{"ä":"'), Uint8Array.of(0xff), encoder.encode('"}')])))
        .findings,
    ).toMatchObject([{ code: 'jsonl/invalid-utf8', column: 7 }]);
  });

  test.each([
    ['gzip', [0x1f, 0x8b, 8, 0]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0]],
    ['Parquet', [0x50, 0x41, 0x52, 0x31]],
  ])('a %s file is named as such', async (name, bytes) => {
    const { findings } = await read(Uint8Array.from(bytes));
    expect(findings).toMatchObject([
      { line: 1, code: 'jsonl/not-text', message: expect.stringContaining(name) },
    ]);
  });

  test('a file, with and without a last line break, and an empty one', async () => {
    const directory = await temporaryDirectory();
    for (const [content, count] of [
      ['{"a":1}\n{"a":2}\n', 2],
      ['{"a":1}\n{"a":2}', 2],
      ['', 0],
    ] as const) {
      const path = join(directory, 'rows.jsonl');
      await writeFile(path, content);
      let rows = 0;
      for await (const { finding } of readJsonl(path)) {
        expect(finding).toBeUndefined();
        rows++;
      }
      expect(rows).toBe(count);
    }
  });

  test.each([
    ['missing.jsonl', 'dataset/file-not-found'],
    ['.', 'dataset/is-a-directory'],
    ['/dev/null/rows.jsonl', 'dataset/not-a-directory'],
  ])('%s is an error that says what to do', async (path, code) => {
    const error = await drain(readJsonl(path)).catch((caught: unknown) => caught);
    expect(RouterError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ code, kind: 'usage', hint: expect.any(String) });
    expect((error as RouterError).message).toContain(path);
  });

  test('no source at all', async () => {
    await expect(drain(readJsonl(undefined as never))).rejects.toMatchObject({
      code: 'dataset/unreadable-source',
    });
  });

  test('an abort ends a stream that hangs', async () => {
    const controller = new AbortController();
    async function* hanging() {
      yield encoder.encode('{"a":1}\n');
      await new Promise(() => {});
    }
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const entry of readJsonl(hanging(), { signal: controller.signal })) {
        seen.push(entry);
        setTimeout(() => controller.abort(), 5);
      }
    })();
    await expect(reading).rejects.toMatchObject({ code: 'dataset/interrupted', kind: 'interrupted' });
    expect(seen).toHaveLength(1);
  });

  test('a failing stream is an error, an early stop closes the stream, and nothing is read ahead', async () => {
    let pulled = 0;
    let closed = false;
    async function* counted() {
      try {
        for (;;) {
          pulled++;
          yield encoder.encode('{"a":1}\n');
          if (pulled === 3) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
        }
      } finally {
        closed = true;
      }
    }
    for await (const _entry of readJsonl(counted())) break;
    expect({ pulled, closed }).toEqual({ pulled: 1, closed: true });
    pulled = 0;
    await expect(drain(readJsonl(counted()))).rejects.toMatchObject({
      code: 'dataset/file-failed',
      message: expect.stringContaining('socket hang up'),
    });
  });
});
