import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { stemOfWord, textOfStem } from '../../text/lexicon.ts';
import type { Text } from '../../text/text.ts';
import { answerRow } from '../example-rows.ts';

export const offTopicAnswer = defineCheck({
  id: 'quality/off-topic-answer',
  layer: 2,
  severity: 'warning',
  summary: 'A direct answer shares a subject with its question, small talk aside.',
  why: 'Answers that slipped to the wrong row are invisible to every other check. A good answer that avoids each word of its question exists, so this only warns.',
  good: [
    answerRow({}),
    answerRow({ user_query: 'thanks, that did it', final_answer: 'You are welcome.' }),
    answerRow({
      user_query: 'what is a JWT?',
      final_answer: 'A JSON Web Token: signed claims that travel with a request.',
    }),
  ],
  bad: [
    answerRow({
      final_answer:
        'Rebase replays your commits on top of another branch, merge ties both histories together.',
    }),
  ],
  find(input) {
    const { answer, query } = input;
    if (!answer || answer.facts.count < 6 || query.facts.subjects.length < 2) return noFindings;
    if (input.given.some(({ text }) => sharesSubject(text, answer))) return noFindings;
    if (input.request.frame === 'conversation') return noFindings;
    return ['final_answer shares no subject with the question.'];
  },
});

function sharesSubject(asked: Text, answer: Text): boolean {
  if (answer.countSharedWithout(0, asked) > 0) return true;
  const parts = new Set(stemsOf(answer).flatMap(beginnings));
  if (stemsOf(asked).some((stem) => beginnings(stem).some((part) => parts.has(part)))) return true;
  // An abbreviation meets its long form by the initials.
  return spellsOut(asked, answer) || spellsOut(answer, asked);
}

function stemsOf(text: Text): string[] {
  return text.facts.subjects.map((word) => textOfStem(stemOfWord(word)));
}

/** Related words begin alike; compounds meet in their parts. Scripts without spaces meet in a character. */
function beginnings(stem: string): string[] {
  const parts = /^[a-z0-9]+$/.test(stem) ? [stem] : stem.split(/[^\p{L}\p{N}]+/u);
  return parts
    .map((part) => part.slice(0, 4))
    .filter((part) => part.length >= 3 || /[^\p{ASCII}]/u.test(part));
}

function spellsOut(short: Text, long: Text): boolean {
  const abbreviations = stemsOf(short).filter((stem) => stem.length <= 5 && /^[a-z]{3,5}$/.test(stem));
  if (abbreviations.length === 0) return false;
  const initials = long.words.map((word) => word[0]).join('');
  return abbreviations.some((stem) => initials.includes(stem));
}
