import { defineCheck } from '../../define-check.ts';
import { answerRow, searchRow } from '../example-rows.ts';

/** Left-overs of templates. The word "test" or a TODO that the user talks about is none. */
const residue: readonly [pattern: RegExp, name: string][] = [
  [/\{\{\s*[\w.]{1,40}\s*\}\}/, 'a template variable'],
  [/\$\{(?:query|domain|persona|style|topic|placeholder|[A-Z_]{3,30})\}/, 'a template variable'],
  [/<(?:placeholder|insert|your|fill)[\w \-/]{0,40}>/i, 'a placeholder'],
  [/\[(?:insert|your|placeholder|fill in)[\w ,'-]{0,40}\]/i, 'a placeholder'],
  [/\blorem ipsum\b/i, 'filler text'],
  [/\byour_(?:code|query|file|path|value)_here\b/i, 'a placeholder'],
  [/\bpath\/to\/(?:your\/)?(?:file|directory|dir)\b/i, 'a made-up path'],
];

export const placeholder = defineCheck({
  id: 'quality/placeholder',
  layer: 2,
  severity: 'error',
  summary: 'No field holds a placeholder or what is left of a template.',
  why: 'The model would learn to emit placeholders where a value belongs.',
  good: [searchRow({ user_query: 'where do we test the TODO list sync?' })],
  bad: [
    answerRow({ final_answer: 'A mutex is held by [insert owner here] until it is released.' }),
    searchRow({ user_query: 'where do we handle {{topic}} in the backend?' }),
  ],
  *find({ row, arguments: given }) {
    // What the output copies from the query is the user's own wording; the query itself is looked at once.
    const { output } = row;
    const texts: [place: string, text: string][] = [['user_query', row.user_query]];
    if (output.status === 'complete') texts.push(['final_answer', output.final_answer]);
    else if (output.thought) texts.push(['thought', output.thought]);
    for (const { name, kind, value } of given)
      if (typeof value === 'string' && kind !== 'code:python' && kind !== 'quote') texts.push([name, value]);
    for (const [place, text] of texts)
      for (const [pattern, name] of residue) {
        const found = pattern.exec(text)?.[0];
        if (found) yield `${place} holds ${name}: ${JSON.stringify(found)}.`;
      }
  },
});
