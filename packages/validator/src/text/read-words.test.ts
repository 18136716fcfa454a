import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfWord, tidyLexicon } from './lexicon.ts';
import { readWords } from './read-words.ts';
import { Text } from './text.ts';
import { WordList } from './word-list.ts';
import { wordsOf } from './words.ts';

function read(text: string): string[] {
  const words = new WordList();
  readWords(text, words);
  return words.toArray().map(textOfWord);
}

describe('the words of a text', () => {
  test('are those of the pattern, around every unit there is', () => {
    const wrong: string[] = [];
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const sign = String.fromCharCode(unit);
      const text = `a${sign}b C${sign} ${sign}D ${sign}${sign}`;
      if (read(text).join('|') !== wordsOf(text).join('|')) wrong.push(unit.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  test('are those of the pattern, of whatever length', () => {
    const pieces = [
      'a',
      'Zz',
      'fourteenletter',
      'fifteenletters0',
      '_',
      "'",
      '’',
      '-',
      ' ',
      '. ',
      'é',
      'İ',
      '7',
      '漢',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        expect(read(parts.join(''))).toEqual(wordsOf(parts.join('')));
      }),
    );
  });

  test('stay apart in a text that has more of them than the table takes', () => {
    const words = Array.from({ length: 30_000 }, (_, index) => `w${index.toString(36)}`);
    expect(read(words.join(' '))).toEqual(words);
    expect(new Text([...words, ...words].join(' ')).facts.distinct).toBe(words.length);
    tidyLexicon();
    expect(read('w1 w2')).toEqual(['w1', 'w2']);
  });
});

test('a text of an earlier row is still compared rightly once the lexicon has begun anew', () => {
  const earlier = new Text('Retry failed webhook deliveries.');
  expect(earlier.facts.subjects).toHaveLength(4);
  new Text(Array.from({ length: 9000 }, (_, index) => `other${index}`).join(' ')).facts.count;
  tidyLexicon();
  expect(earlier.countShared(new Text('Where are webhook deliveries retried?'))).toBe(3);
  expect([...earlier.stems]).toContain('webhook');
});

test('a text says in words what its facts say in numbers', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), (value) => {
      const text = new Text(value);
      const words = wordsOf(value);
      expect(text.words).toEqual(words);
      expect([...text.distinct]).toEqual([...new Set(words)]);
      expect(text.tokens.map((word) => word.text)).toEqual(words);
      expect(text.facts).toMatchObject({ count: words.length, distinct: text.distinctTokens.length });
      expect(text.facts.subjects.length).toBe(text.stems.size);
      expect(new Text(value).countShared(new Text(value))).toBe(text.stems.size);
      expect(new Text(value).countSharedWithout(0, text)).toBe(text.stems.size);
    }),
  );
});
