import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

test('breaks between words, counting what stands before', () => {
  expect(wrapText('one two three four', { columns: 12, used: 4, indent: 2 })).toBe('one two\n  three four');
  expect(wrapText('one two three four', { columns: undefined, used: 4, indent: 2 })).toBe(
    'one two three four',
  );
});

test('loses nothing, and no line is wider than the terminal but for a single word', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '"') }),
      fc.integer({ min: 8, max: 30 }),
      fc.integer({ min: 0, max: 7 }),
      (text, columns, indent) => {
        const lines = wrapText(text, { columns, used: 0, indent }).split('\n');
        expect(lines.map((line, index) => (index === 0 ? line : line.slice(indent))).join(' ')).toBe(text);
        for (const line of lines)
          expect(line.length <= columns || !line.trim().includes(' '), JSON.stringify(line)).toBe(true);
      },
    ),
  );
});
