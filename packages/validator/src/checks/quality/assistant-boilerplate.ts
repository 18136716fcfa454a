import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { traits } from '../../text/traits.ts';
import { answerRow } from '../example-rows.ts';

const boilerplate =
  /\bas an? (?:ai|artificial intelligence)\b|\bas a (?:large |helpful )?(?:language model|assistant)\b|\bi(?: am|'m|’m) (?:just |only )?an? (?:ai|language model|virtual assistant|large language model)\b|\bi (?:cannot|can't|can’t|can not|am unable to|'m unable to) (?:assist|help) (?:you )?with (?:that|this)\b|\bmy (?:training data|knowledge cutoff|knowledge cut-off)\b|\bi hope (?:this|that) helps\b|\bfeel free to (?:ask|reach out)\b|\blet me know if you (?:have|need) any\b|\bi(?:'d|’d| would) be (?:happy|glad) to (?:help|assist)\b|\bi apologi[sz]e for (?:any|the) (?:confusion|inconvenience)\b|^(?:sure|certainly|of course|absolutely|great question|good question)[!,.]+ ?(?:here|i|let)\b/i;

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
  find({ written }) {
    let messages = noFindings;
    for (const { place, text } of written) {
      const found =
        (text.facts.traits & traits.boilerplate) !== 0 ? boilerplate.exec(text.value)?.[0] : undefined;
      if (found) messages = [...messages, `${place} holds assistant boilerplate: ${JSON.stringify(found)}.`];
    }
    return messages;
  },
});
