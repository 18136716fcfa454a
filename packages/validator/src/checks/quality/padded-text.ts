import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import type { Text } from '../../text/text.ts';
import { mayThinkAloud } from '../../text/text-gate.ts';
import { thinkingAloud } from '../../text/thinking-aloud.ts';
import { traits } from '../../text/traits.ts';
import { answerRow, searchRow } from '../example-rows.ts';

const filler =
  /\blet(?:'s|’s| me| us) (?:think|see|consider|break (?:this|it) down|start by|dive)\b|\b(?:(?:think|reason|work)\w* (?:about )?(?:this |it |through this )?step by step|it(?:'s| is) (?:important|worth) (?:to note|noting|mentioning)|needless to say|at the end of the day|as (?:previously )?mentioned (?:above|before|earlier)|in today's (?:world|fast-paced)|when it comes to the (?:world|realm) of|i will now (?:proceed|go ahead)|first and foremost|last but not least|without further ado)\b/i;

export const paddedText = defineCheck({
  id: 'quality/padded-text',
  layer: 2,
  severity: 'error',
  summary: 'Thoughts, answers and questions come to the point and do not repeat themselves.',
  why: 'Padding is learned first: it is in every row, and each word of it is paid for at every decision.',
  good: [
    answerRow({ user_query: 'good morning', final_answer: 'Good morning! What shall we look at first?' }),
  ],
  bad: [
    searchRow({
      thought: 'Hmm, let me think about where webhook deliveries could be retried in this repository.',
    }),
    answerRow({ final_answer: 'It is important to note that a mutex has one owner and a semaphore counts.' }),
    searchRow({
      thought: 'Deliveries deliveries deliveries are retried at an unknown place of this repository.',
    }),
  ],
  find({ written, query }) {
    let messages = noFindings;
    for (const { place, text } of written) {
      const phrase = (text.facts.traits & traits.filler) !== 0 ? filler.exec(text.value) : undefined;
      const opening = !phrase && mayThinkAloud(text.open) ? thinkingAloud.exec(text.value) : undefined;
      const found = (phrase ?? opening)?.[0] ?? repetition(text);
      if (found && !query.value.toLowerCase().includes(found.toLowerCase()))
        messages = [...messages, `${place} is padded: ${JSON.stringify(found.slice(0, 80))}.`];
    }
    return messages;
  },
});

/** The same word three times running, four words twice running, or six words twice anywhere. */
function repetition(text: Text): string | undefined {
  const { hasTriple, repeatedRun } = text.facts;
  if (!hasTriple && repeatedRun < 4) return undefined;
  const { words } = text;
  for (let at = 0; at + 3 <= words.length; at += 1) {
    const word = words[at]!;
    if (word === words[at + 1] && word === words[at + 2] && /^\p{L}{2,}$/u.test(word))
      return `${word} ${word} ${word}`;
  }
  if (repeatedRun < 4) return undefined;
  const seen = new Set<string>();
  for (let at = 0; at + 4 <= words.length; at += 1) {
    const four = words.slice(at, at + 4).join(' ');
    if (four === words.slice(at + 4, at + 8).join(' ') && /\p{L}{3}/u.test(four)) return four;
    if (at + 6 > words.length) continue;
    const six = `${four} ${words[at + 4]} ${words[at + 5]}`;
    if (seen.has(six)) return six;
    seen.add(six);
  }
  return undefined;
}
