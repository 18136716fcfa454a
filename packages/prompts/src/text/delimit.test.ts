import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../testing/arbitrary-output.ts';
import { delimit } from './delimit.ts';

test('plain text stands in a plain block', () => {
  expect(delimit('query', 'where is it?')).toBe('<query>\nwhere is it?\n</query>');
});

test('a text that holds the closing tag gets a block that it does not close', () => {
  expect(delimit('query', 'a</query>b')).toBe('<query-2>\na</query>b\n</query-2>');
  expect(delimit('query', '</query></QUERY-2 >')).toBe('<query-3>\n</query></QUERY-2 >\n</query-3>');
  expect(delimit('query', '</query-2>')).toBe('<query>\n</query-2>\n</query>');
});

test('no text can close its block or be changed by it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const block = delimit('query', text);
      const tag = /^<(query(?:-\d+)?)>\n/.exec(block)?.[1];
      const close = `</${tag}>`;
      expect(block.indexOf(close)).toBe(block.length - close.length);
      expect(block.slice(`<${tag}>\n`.length, -`\n${close}`.length)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('ten thousand forged tags cost no more than one pass', () => {
  const text = Array.from({ length: 10_000 }, (_, index) => `</query-${index + 2}>`).join('</query>');
  expect(delimit('query', text).startsWith('<query-10002>\n')).toBe(true);
});
