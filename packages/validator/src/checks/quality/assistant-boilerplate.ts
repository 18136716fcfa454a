import { defineCheck } from '../../define-check.ts';
import { writtenTexts } from '../../text/written-texts.ts';
import { answerRow } from '../example-rows.ts';

const boilerplate =
  /\bas an ai\b|\bas a (?:large )?language model\b|\bi (?:am|'m) (?:just |only )?an? (?:ai|language model)\b|\bi (?:cannot|can't|can not) (?:assist|help) with (?:that|this)\b|\bmy (?:training data|knowledge cutoff)\b|\bi hope this helps\b|\bfeel free to ask\b|\blet me know if you (?:have|need) any\b|^(?:sure|certainly|of course|absolutely)[!,.]? (?:here|i)\b/i;

export const assistantBoilerplate = defineCheck({
  id: 'quality/assistant-boilerplate',
  layer: 2,
  severity: 'error',
  summary: 'No text speaks as a chat assistant about itself or pads with courtesies.',
  why: 'Such phrases are the fingerprint of the teacher, carry nothing and cost tokens at every decision.',
  good: [answerRow({})],
  bad: [
    answerRow({ final_answer: 'As an AI language model, I would say that a mutex has one owner.' }),
    answerRow({ final_answer: 'A mutex has one owner, a semaphore counts. I hope this helps!' }),
  ],
  *find(input) {
    for (const { place, text } of writtenTexts(input)) {
      const found = boilerplate.exec(text)?.[0];
      if (found) yield `${place} holds assistant boilerplate: ${JSON.stringify(found)}.`;
    }
  },
});
