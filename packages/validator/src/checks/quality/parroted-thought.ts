import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { stemOfWord, textOfStem, traitsOf } from '../../text/lexicon.ts';
import type { Text } from '../../text/text.ts';
import { traits } from '../../text/traits.ts';
import { searchRow } from '../example-rows.ts';

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
    searchRow({ thought: 'Someone is wondering about retrying failing deliveries of webhooks, and where.' }),
  ],
  find({ query, thought, thresholds }) {
    if (!thought) return noFindings;
    const own = thought.countSubjectsWithout(traits.frame);
    if (own < 2 || !mayCopy(thought, query, own, thresholds.parrotShare) || query.facts.subjects.length < 3)
      return noFindings;
    const copied = thought.countSharedWithout(traits.frame, query) / own;
    if (copied <= thresholds.parrotShare) return noFindings;
    return [
      `The thought repeats the query: ${Math.round(copied * 100)} % of its content words are copied, expected at most ${Math.round(thresholds.parrotShare * 100)} %.`,
    ];
  },
});

/** Whether more than that share of the stems stands anywhere in the query, which costs less than reading its words. */
function mayCopy(thought: Text, query: Text, own: number, share: number): boolean {
  const asked = query.value.toLowerCase();
  let possible = own;
  for (const word of thought.facts.subjects) {
    if ((traitsOf(word) & traits.frame) !== 0 || asked.includes(textOfStem(stemOfWord(word)))) continue;
    possible -= 1;
    if (possible <= own * share) return false;
  }
  return possible > own * share;
}
