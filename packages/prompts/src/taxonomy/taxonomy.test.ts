import { readFileSync } from 'node:fs';
import { codingAgentToolset, intents } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { edgeCasesFor, stylesFor } from '../generation/served-by.ts';
import { boundaryKinds } from './boundary-kinds.ts';
import { defaultTaxonomy } from './default-taxonomy.ts';
import { domains } from './domains.ts';
import { edgeCases } from './edge-cases.ts';
import { intentDescriptions } from './intent-descriptions.ts';
import { personas } from './personas.ts';
import { queryStyles } from './query-styles.ts';
import type { TaxonomyEntry } from './taxonomy-entry.ts';

const groups: [string, readonly TaxonomyEntry[], number][] = [
  ['domains', domains, 48],
  ['personas', personas, 42],
  ['query styles', queryStyles, 80],
  ['edge cases', edgeCases, 34],
  ['boundary kinds', boundaryKinds, 6],
  ['intents', intentDescriptions, 5],
];

/** Words that carry meaning; the others would make any two sentences alike. */
const fillers = new Set(
  'a an and are as at be by for from has in is it its no not of on one or that the this to what which who with'.split(
    ' ',
  ),
);
const contentWords = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.filter((word) => !fillers.has(word)),
  );

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

describe.each(groups)('%s', (_, entries, atLeast) => {
  test(`are at least ${atLeast}, each complete`, () => {
    expect(entries.length).toBeGreaterThanOrEqual(atLeast);
    for (const { id, description, examples } of entries) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(description, id).toMatch(/^[\p{Lu}].{15,220}\.$/u);
      expect(examples.length, id).toBeGreaterThanOrEqual(2);
    }
  });

  test('have ids and examples of their own', () => {
    const ids = entries.map((entry) => entry.id);
    const examples = entries.flatMap((entry) => entry.examples);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(examples).toHaveLength(new Set(examples).size);
  });

  test('say different things: no two descriptions share 40 % of their words', () => {
    const words = entries.map((entry) => contentWords(entry.description));
    const alike = entries.flatMap((a, i) =>
      entries.slice(i + 1).flatMap((b, j) => {
        const share = jaccard(words[i]!, words[i + 1 + j]!);
        return share >= 0.4 ? [`${a.id} ~ ${b.id}: ${share.toFixed(2)}`] : [];
      }),
    );
    expect(alike).toEqual([]);
  });
});

test('no example is used by two groups', () => {
  const examples = groups.flatMap(([, entries]) => entries.flatMap((entry) => entry.examples));
  expect(examples).toHaveLength(new Set(examples).size);
});

test('styles and edge cases show two to four real queries each', () => {
  for (const { id, examples } of [...queryStyles, ...edgeCases]) {
    expect(examples.length, id).toBeGreaterThanOrEqual(2);
    expect(examples.length, id).toBeLessThanOrEqual(4);
  }
});

test('every domain has words enough to vary', () => {
  for (const { id, vocabulary, examples } of domains) {
    expect(examples.length, id).toBeGreaterThanOrEqual(2);
    expect(vocabulary.concepts.length, id).toBeGreaterThanOrEqual(6);
    expect(vocabulary.files.length, id).toBeGreaterThanOrEqual(4);
    expect(vocabulary.directories.length, id).toBeGreaterThanOrEqual(2);
    expect(vocabulary.symbols.length, id).toBeGreaterThanOrEqual(4);
    expect(vocabulary.settings.length, id).toBeGreaterThanOrEqual(3);
    for (const directory of vocabulary.directories) expect(directory, id).toMatch(/\/$/);
    for (const file of vocabulary.files) expect(file, id).not.toMatch(/\/$|\s|\.env|\.\.\//);
  }
});

test('the README counts what is there', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const counted = { domains, personas, queryStyles, edgeCases, boundaryKinds, intentDescriptions };
  for (const [name, entries] of Object.entries(counted))
    expect(readme).toMatch(new RegExp(`\\\`${name}\\\`\\s+\\(${entries.length}\\)`));
});

test('domains do not share files', () => {
  const files = domains.flatMap((domain) => domain.vocabulary.files);
  expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
});

test('every intent has styles and edge cases enough', () => {
  for (const intent of intents) {
    expect(stylesFor(defaultTaxonomy, intent).length).toBeGreaterThanOrEqual(40);
    expect(edgeCasesFor(defaultTaxonomy, intent, codingAgentToolset).length).toBeGreaterThanOrEqual(8);
  }
});

test('styles and edge cases that contradict each other are kept apart', () => {
  const edgeCasesWith = (id: string) =>
    edgeCasesFor(
      defaultTaxonomy,
      'search',
      codingAgentToolset,
      queryStyles.find((style) => style.id === id),
    ).map((edgeCase) => edgeCase.id);
  expect(edgeCasesWith('who-uses')).toEqual([]);
  expect(edgeCasesWith('two-words')).not.toContain('very-long');
  expect(edgeCasesWith('storytelling')).not.toContain('confirmation');
  expect(edgeCasesWith('plain-question')).toContain('very-long');
});

test('every boundary kind leads to more than one outcome', () => {
  for (const { id, variants } of boundaryKinds) {
    expect(variants.length, id).toBeGreaterThanOrEqual(2);
    const outcomes = variants.map((variant) => [...variant.intents].sort().join());
    expect(new Set(outcomes).size, id).toBe(variants.length);
  }
});
