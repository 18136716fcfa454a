import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { stemOfWord, textOfStem, traitsOf } from '../../text/lexicon.ts';
import { stemOf } from '../../text/stem.ts';
import { traits } from '../../text/traits.ts';
import { searchRow } from '../example-rows.ts';

export const unreasonedThought = defineCheck({
  id: 'quality/unreasoned-thought',
  layer: 2,
  severity: 'error',
  summary: 'A thought names something of this request that makes the tool right.',
  why: 'A sentence that fits every row is noise: the model learns to emit it and learns no judgement.',
  good: [searchRow({})],
  bad: [
    searchRow({ thought: 'I will use the codebase search tool because it is the best tool for this task.' }),
    searchRow({ thought: 'The right approach here is to simply proceed and call the appropriate function.' }),
  ],
  find({ thought, tool, thresholds }) {
    if (!thought || thought.facts.distinct < thresholds.thoughtWords) return noFindings;
    const named = namesOf(tool?.name ?? '');
    // More subjects than the tool's name has: one of them is of this request.
    if (thought.countSubjectsWithout(traits.empty) > named.size) return noFindings;
    for (const word of thought.facts.subjects)
      if ((traitsOf(word) & traits.empty) === 0 && !named.has(textOfStem(stemOfWord(word))))
        return noFindings;
    return ['The thought would fit any request: it names nothing of this one as its reason.'];
  },
});

const known = new Map<string, ReadonlySet<string>>();

/** The name of a tool and the stems of its words. Toolsets are few, so all of theirs are kept. */
function namesOf(tool: string): ReadonlySet<string> {
  let names = known.get(tool);
  if (!names) {
    const lower = tool.toLowerCase();
    names = new Set([...lower.split(/[^a-z0-9]+/).map(stemOf), lower]);
    known.set(tool, names);
  }
  return names;
}
