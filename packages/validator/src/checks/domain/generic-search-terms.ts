import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { traits } from '../../text/traits.ts';
import { searchRow } from '../example-rows.ts';

/** A question put into the search box: its frame is noise to an index. */
const question =
  /^(?:where|how|which|what|who|why|when|find|show|search|locate|look)\b.*\b(?:is|are|do|does|did|we|our|me|the|for)\b/i;

export const genericSearchTerms = defineCheck({
  id: 'domain/generic-search-terms',
  layer: 3,
  severity: 'error',
  summary: 'Search terms name the subject: no words such as code or function alone, no whole question.',
  why: 'Every file matches generic terms; the search returns noise.',
  good: [searchRow({})],
  bad: [
    searchRow({ arguments: { query: 'find the code', mode: 'semantic' } }),
    searchRow({ arguments: { query: 'where do we retry failed webhook deliveries?', mode: 'semantic' } }),
  ],
  find({ arguments: given }) {
    let messages = noFindings;
    for (const { name, kind, text } of given) {
      if (kind !== 'search-terms' || !text) continue;
      const { value } = text;
      const { count } = text.facts;
      // A search for punctuation alone (`=>`, `??=`) has no words and is as specific as it can be.
      if (count > 0 && text.countSubjectsWithout(traits.generic) === 0)
        messages = [...messages, `${name} is generic: ${JSON.stringify(value.slice(0, 80))}.`];
      else if (count > 3 && question.test(value) && !isExact(given))
        messages = [
          ...messages,
          `${name} is the question instead of its subject: ${JSON.stringify(value.slice(0, 80))}.`,
        ];
    }
    return messages;
  },
});

/** A text to be found letter for letter may read like a question. */
function isExact(given: readonly { value: unknown }[]): boolean {
  return given.some(({ value }) => value === 'exact');
}
