import { findPersonalData, mayHold } from '@router/policy';
import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { answerRow, searchRow } from '../example-rows.ts';

export const personalData = defineCheck({
  id: 'domain/personal-data',
  layer: 3,
  severity: 'error',
  summary: 'No field carries personal data of a real-looking person: mail address, phone, card, account.',
  why: 'A dataset is published, and a model repeats what it was trained on.',
  good: [
    answerRow({
      final_answer: 'A mutex has one owner; write to someone@example.com, a domain reserved for examples.',
    }),
  ],
  bad: [
    answerRow({ final_answer: 'The card 4539 1488 0343 6467 passes the Luhn check, so it is well-formed.' }),
    searchRow({
      user_query: 'why does login fail for maria.keller82@gmx.de?',
      arguments: { query: 'login failure', mode: 'semantic' },
    }),
  ],
  find(input) {
    let messages = noFindings;
    if (!mayHold(input.open, 'personal-data')) return messages;
    for (const { place, text, open } of input.texts) {
      if (!mayHold(open, 'personal-data')) continue;
      for (const { kind } of findPersonalData(text, open))
        messages = [...messages, `${place} holds personal data (${kind}).`];
    }
    return messages;
  },
});
