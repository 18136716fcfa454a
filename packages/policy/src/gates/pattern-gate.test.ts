import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseLead } from '../request/clause-lead.ts';
import * as vocabulary from '../request/request-vocabulary.ts';
import { personalDataShapes } from '../secrets/personal-data-shapes.ts';
import { secretShapes } from '../secrets/secret-shapes.ts';
import { gateLeads } from './gate-leads.ts';
import { isOpen, PatternGate } from './pattern-gate.ts';

const patterns: readonly RegExp[] = [
  ...Object.values(vocabulary),
  ...[...secretShapes, ...personalDataShapes].map(
    ({ pattern }) => new RegExp(pattern.source, pattern.flags.replace('g', '')),
  ),
  /\bfoo(?:->|=>)\b|a\b-\bb/,
  /x*\b(?:one|two three)\b(?= four)/i,
  /(?<![\p{L}\p{N}_])(?:löschen?|kill|удали)(?![\p{L}\p{N}_])/iu,
  /[\u1100-\uffff]{2}|[.;]+ end/,
  /a{2,}b|c{0}d|\/\/ ?e$/i,
  /(?<![\w-])(?:ab ?){3}x|\d{5} ?kg|(?:\d-){2,3}\d/,
];

/** Pieces of the patterns' own sources, so that texts come near to matching. */
const pieces = [
  ...new Set(patterns.flatMap(({ source }) => source.match(/[a-z]+|[äöü]+|удали/gi) ?? [])),
  ...[
    ' ',
    ' ',
    ' ',
    '-',
    "'",
    '.',
    '? ',
    ': ',
    '=',
    '/',
    '->',
    '\n',
    '1',
    '42',
    'ü',
    '\u017f',
    '\u212a',
    '한국',
  ],
];
const texts = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
  .chain((words) => fc.constantFrom(words.join(' '), words.join(''), words.join(' ').toUpperCase()));

describe('a gate', () => {
  test('is open wherever a pattern matches', () => {
    const gate = new PatternGate(() => patterns);
    fc.assert(
      fc.property(texts, (text) => {
        const open = gate.scan(text);
        for (const [index, pattern] of patterns.entries())
          if (pattern.test(text)) expect(isOpen(open, index), `${pattern} in ${text}`).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('is closed for a text that holds nothing of it', () => {
    const gate = new PatternGate(() => [vocabulary.permissionWording, vocabulary.unsafeWording, /:\/\/\S+@/]);
    expect(gate.scan('where is the retry limit of the payment queue set?')).toEqual({ low: 0, high: 0 });
    expect(isOpen(gate.scan('may we merge it?'), 0)).toBe(true);
    expect(isOpen(gate.scan('https://a@b'), 2)).toBe(true);
  });

  test('takes 62 patterns', () => {
    const names = Array.from({ length: 62 }, (_, index) =>
      String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26)),
    );
    const many = names.map((name) => new RegExp(`\\bword${name}w\\b`));
    const gate = new PatternGate(() => many);
    for (const index of [0, 30, 31, 61])
      expect(many.map((_, own) => isOpen(gate.scan(`a word${names[index]}w`), own)).indexOf(true)).toBe(
        index,
      );
    expect(() => new PatternGate(() => [...many, /x/]).scan('')).toThrow(RangeError);
  });

  test('of leads is open wherever one matches', () => {
    const { generalLead, searchLead, mildLossVerb, destructiveVerb, computeLead, operationVerb } = vocabulary;
    const leads = {
      generalLead,
      searchLead,
      mildLossVerb,
      destructiveVerb,
      computeLead,
      operationVerb,
      clauseLead,
    };
    const gated = gateLeads(leads);
    fc.assert(
      fc.property(texts, (text) => {
        for (const [name, pattern] of Object.entries(leads))
          expect(gated[name as keyof typeof leads].test(text, gated.scan(text)), text).toBe(
            pattern.test(text),
          );
      }),
      { numRuns: 2000 },
    );
    expect(gated.scan('the parser is slow')).toBe(0);
  });
});
