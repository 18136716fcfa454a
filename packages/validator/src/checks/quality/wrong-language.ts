import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { answerRow, askRow, searchRow } from '../example-rows.ts';

/** Requests that name a language may be answered in it. */
const namesLanguage =
  /\b(?:translat\w*|übersetz\w*|tradu\w*|vertaal\w*|auf (?:deutsch|englisch)|en (?:español|inglés|français|anglais)|in (?:english|german|spanish|french|italian|portuguese|dutch|polish|turkish|japanese|chinese|korean|russian|hindi|arabic|inglese|italiano)|em (?:português|inglês)|英語|英文|中文|日本語)/i;

export const wrongLanguage = defineCheck({
  id: 'quality/wrong-language',
  layer: 2,
  severity: 'error',
  summary: 'Thoughts are English; answers and questions speak the language of the query.',
  why: 'People are answered in a language they did not use, and thoughts in ten languages are ten times harder to learn.',
  good: [
    answerRow({
      user_query: '¿qué es un mutex y para qué se usa en los hilos?',
      final_answer:
        'Un mutex es un cerrojo: solo un hilo lo posee a la vez, y con él se protege el estado compartido.',
    }),
    askRow({}),
  ],
  bad: [
    searchRow({
      thought: 'Der Ort ist nicht genannt und muss im Code erst gefunden werden, bevor wir ihn lesen können.',
    }),
    answerRow({
      user_query: '¿qué es un mutex y para qué se usa en los hilos?',
      final_answer: 'A mutex is a lock that only one thread can hold; it is what you use for shared state.',
    }),
  ],
  find(input) {
    const { thought, written, query, row } = input;
    let messages = noFindings;
    const spoken = thought?.language;
    if (spoken && spoken !== 'en' && !quotes(thought.value))
      messages = [`thought is in another language (${spoken}) than English.`];
    if (row.context?.messages !== undefined) return messages;
    for (const { place, text } of written) {
      if (place === 'thought') continue;
      const own = text.language;
      const asked = own && query.language;
      // A query that mixes languages may be answered in either; pasted text says nothing about the person.
      if (
        !asked ||
        own === asked ||
        query.countFrequent(own) >= 2 ||
        namesLanguage.test(query.value) ||
        isPasted(input.reading.prose, query.value)
      )
        continue;
      messages = [...messages, `${place} is in another language (${own}) than the query (${asked}).`];
    }
    return messages;
  },
});

/** A thought may quote the query. */
function quotes(thought: string): boolean {
  return /["“”'«»「」]/.test(thought);
}

function isPasted(prose: string, query: string): boolean {
  return prose.replaceAll(/\s+/g, '').length * 2 < query.replaceAll(/\s+/g, '').length;
}
