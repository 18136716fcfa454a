import { defineCheck } from '../../define-check.ts';
import { contentWordsOf } from '../../text/content-words.ts';
import { wordsOf } from '../../text/words.ts';
import { searchRow } from '../example-rows.ts';

const generic = new Set(
  'code codebase repo repository function functions file files class method logic implementation thing stuff find search show look used handled module project source'.split(
    ' ',
  ),
);

export const genericSearchTerms = defineCheck({
  id: 'domain/generic-search-terms',
  layer: 3,
  severity: 'error',
  summary: 'Search terms name the subject, not only words such as code or function.',
  why: 'Every file matches generic terms; the search returns noise.',
  good: [searchRow({})],
  bad: [searchRow({ arguments: { query: 'find the code', mode: 'semantic' } })],
  *find({ arguments: given }) {
    for (const { name, kind, value } of given) {
      if (kind !== 'search-terms' || typeof value !== 'string') continue;
      const words = wordsOf(value);
      const subjects = [...contentWordsOf(value)].filter((word) => !generic.has(word));
      // A search for punctuation alone (`=>`, `??=`) has no words and is as specific as it can be.
      if (words.length > 0 && subjects.length === 0)
        yield `${name} is generic: ${JSON.stringify(value.slice(0, 80))}.`;
    }
  },
});
