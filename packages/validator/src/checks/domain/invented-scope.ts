import { defineCheck } from '../../define-check.ts';
import { searchRow } from '../example-rows.ts';

/** Words that limit a search, in the languages that our rows use. */
const scopeWords =
  /\b(?:only|just|inside|within|under|in the|in our|restrict|limit|scope|folder|directory|dir|package|module|files?|nur|solo|seulement|sólo|apenas)\b|\.[a-z]{1,5}\b|\/|\*/i;

export const inventedScope = defineCheck({
  id: 'domain/invented-scope',
  layer: 3,
  severity: 'error',
  summary: 'A search is limited to files only where the user gave a scope.',
  why: 'An invented scope hides the very file the user looks for.',
  good: [
    searchRow({
      user_query: 'only in tests/: anything that mocks the clock?',
      arguments: { query: 'mock clock', mode: 'semantic', file_pattern: 'tests/**' },
    }),
  ],
  bad: [
    searchRow({
      arguments: { query: 'retry webhook deliveries', mode: 'semantic', file_pattern: 'src/hooks/**' },
    }),
  ],
  *find({ row, arguments: given }) {
    for (const { name, kind, value } of given) {
      if (kind !== 'glob' || typeof value !== 'string') continue;
      const given = `${row.user_query}\n${row.context?.messages?.map(({ content }) => content).join('\n') ?? ''}`;
      const parts = value.split(/[^\p{L}\p{N}_-]+/u).filter((part) => part.length > 1);
      const named = parts.some((part) => given.toLowerCase().includes(part.toLowerCase().replace(/s$/, '')));
      if (!named && !scopeWords.test(given))
        yield `${name} is ${JSON.stringify(value)}, but the query names no scope: leave the argument out.`;
      else if (!named && parts.length > 1)
        yield `${name} is ${JSON.stringify(value)}, but neither query nor context mentions it.`;
    }
  },
});
