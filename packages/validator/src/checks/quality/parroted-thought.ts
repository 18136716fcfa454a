import { defineCheck } from '../../define-check.ts';
import { contentWordsOf } from '../../text/content-words.ts';
import { searchRow } from '../example-rows.ts';

/** Words with which a thought frames the query without adding a reason. */
const frame = new Set(
  'says say saying said asking ask wants want would like know trying try looking look find finding search searching help'.split(
    ' ',
  ),
);

export const parrotedThought = defineCheck({
  id: 'quality/parroted-thought',
  layer: 2,
  severity: 'error',
  summary: 'A thought adds a reason and does not only repeat the query.',
  why: 'Repeating the query costs tokens at every decision and teaches no judgement.',
  good: [searchRow({})],
  bad: [
    searchRow({ thought: 'The user is asking: where do we retry failed webhook deliveries?' }),
    searchRow({ thought: 'User would like to know where failed webhook deliveries, we retry.' }),
  ],
  *find({ row, thresholds }) {
    if (row.output.status !== 'running' || row.output.thought === undefined) return;
    const query = contentWordsOf(row.user_query);
    const own = [...contentWordsOf(row.output.thought)].filter((word) => !frame.has(word));
    if (own.length === 0 || query.size < 3) return;
    const copied = own.filter((word) => query.has(word)).length / own.length;
    if (copied > thresholds.parrotShare)
      yield `The thought repeats the query: ${Math.round(copied * 100)} % of its content words are copied, expected at most ${Math.round(thresholds.parrotShare * 100)} %.`;
  },
});
