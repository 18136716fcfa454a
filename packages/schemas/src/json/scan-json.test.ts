import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toJsonPointer, valueAtPath } from './json-path.ts';
import { scanJson } from './scan-json.ts';
import { textPosition } from './text-position.ts';

fc.configureGlobal({ seed: 20261122 });

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('accepts exactly what JSON.parse accepts, duplicate and __proto__ keys aside', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, seed, insert) => {
      expect(scanJson(text)).toBeUndefined();
      const at = seed % (text.length + 1);
      for (const mutation of [
        text.slice(0, at),
        text.slice(0, at) + insert + text.slice(at),
        text.slice(at),
      ]) {
        const fault = scanJson(mutation);
        if (fault?.code === 'duplicate-key' || fault?.code === 'forbidden-key') continue;
        expect([mutation, fault === undefined]).toEqual([mutation, parses(mutation)]);
      }
    }),
    { numRuns: 500 },
  );
});

test('visits every value at the place where it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      if (scanJson(text)) return;
      scanJson(text, (path, offset) => {
        const expected = JSON.stringify(valueAtPath(JSON.parse(text), path), null, indent);
        expect(text.slice(offset, offset + 1)).toBe(expected.slice(0, 1));
      });
    }),
  );
});

describe('faults say where, what was expected and what was there', () => {
  test.each([
    ['', 'a JSON value', 'the end of the text', 1, 1],
    ['{"a":1,}', 'a key in double quotes', '"}"', 1, 8],
    ['{"a" 1}', '":" after the key', '"1"', 1, 6],
    ['{\n  "a": [1 2]\n}', '"," or "]"', '"2"', 2, 11],
    ["{'a':1}", 'a key in double quotes', '"\'"', 1, 2],
    ['[True]', 'a JSON value', '"True"', 1, 2],
    ['[NaN]', 'a JSON value', '"NaN"', 1, 2],
    ['[01]', '"," or "]"', '"1"', 1, 3],
    ['"a\nb"', 'control characters in strings written as escapes, such as \\n', '"\\n"', 1, 3],
    ['"a\\x"', 'a JSON escape such as \\n, \\" or \\u00e9', '"\\\\"', 1, 3],
    ['{"a":"x', 'a closing double quote', '"\\""', 1, 6],
    ['{} {}', 'the end of the text after one JSON value', '"{"', 1, 4],
    ['\ufeff{}', 'JSON without a byte order mark', '"\ufeff"', 1, 1],
    ['```json\n{}\n```', 'JSON without a Markdown fence', '"`"', 1, 1],
  ])('%j', (text, expected, received, line, column) => {
    const fault = scanJson(text);
    expect(fault).toMatchObject({ code: 'invalid-json', expected, received });
    expect(textPosition(text, fault?.offset ?? -1)).toMatchObject({ line, column });
  });

  test('duplicate keys, escapes resolved, and __proto__', () => {
    expect(scanJson('{"a":1,"\\u0061":2}')).toMatchObject({ code: 'duplicate-key', received: '"a"' });
    expect(scanJson('[{"__proto__":{}}]')).toMatchObject({ code: 'forbidden-key', path: [0] });
    expect(scanJson('{"constructor":1,"toString":2}')).toBeUndefined();
  });

  test('depth is limited, however deep the text is', () => {
    expect(scanJson('['.repeat(100) + ']'.repeat(100))).toBeUndefined();
    for (const depth of [101, 5000, 1_000_000])
      expect(scanJson('[{"a":'.repeat(depth))).toMatchObject({ code: 'too-deep', offset: 300 });
  });
});

test('pointers escape as RFC 6901 says', () => {
  expect(toJsonPointer([])).toBe('');
  expect(toJsonPointer(['a/b', 'c~d', 0, ''])).toBe('/a~1b/c~0d/0/');
});

test('paths reach own properties only', () => {
  expect(valueAtPath({}, ['constructor'])).toBeUndefined();
  expect(valueAtPath([[5]], [0, 0])).toBe(5);
});
