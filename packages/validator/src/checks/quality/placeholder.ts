import { isOpen, type QueryReading } from '@router/policy';
import type { CheckInput } from '../../check.ts';
import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { queryResidue, residue } from '../../text/residue.ts';
import type { Text } from '../../text/text.ts';
import { firstResidue, mayHoldQueryResidue, mayHoldResidue } from '../../text/text-gate.ts';
import { answerRow, searchRow } from '../example-rows.ts';

export const placeholder = defineCheck({
  id: 'quality/placeholder',
  layer: 2,
  severity: 'error',
  summary: 'No field holds a placeholder or what is left of a template.',
  why: 'The model would learn to emit placeholders where a value belongs.',
  good: [
    searchRow({ user_query: 'where do we test the TODO list sync?' }),
    searchRow({ user_query: 'where is the text "Lorem ipsum dolor" still used?' }),
  ],
  bad: [
    answerRow({ final_answer: 'A mutex is held by [insert owner here] until it is released.' }),
    searchRow({ user_query: 'where do we handle {{topic}} in the backend?' }),
  ],
  find(input) {
    const { query, written, arguments: call } = input;
    const asked = mayHoldQueryResidue(query.open) ? queryResidue.exec(query.value) : null;
    let messages =
      asked && !isQuoted(asked.index, input.reading)
        ? [`user_query holds a placeholder: ${JSON.stringify(asked[0])}.`]
        : noFindings;
    for (const { place, text } of written) messages = withResidue(messages, place, text, input);
    for (const { name, kind, text } of call)
      if (text && (kind === 'search-terms' || kind === 'path' || kind === 'glob'))
        messages = withResidue(messages, name, text, input);
    return messages;
  },
});

function withResidue(
  messages: readonly string[],
  place: string,
  { value, open }: Text,
  input: CheckInput,
): readonly string[] {
  if (!mayHoldResidue(open)) return messages;
  let all = messages;
  for (let index = 0; index < residue.length; index += 1) {
    if (!isOpen(open, firstResidue + index)) continue;
    const [pattern, name] = residue[index]!;
    const found = pattern.exec(value)?.[0].trim();
    // What the output copies from the query is the user's own wording.
    if (found && !input.given.some((own) => own.text.value.includes(found)))
      all = [...all, `${place} holds ${name}: ${JSON.stringify(found)}.`];
  }
  return all;
}

/** Text in quotes is what the query talks about. */
function isQuoted(at: number, { spans }: QueryReading): boolean {
  return spans.some(
    ({ kind, source, start, end }) =>
      source === 'query' && (kind === 'quote' || kind === 'code') && start <= at && at < end,
  );
}
