import type { CheckInput } from '../check.ts';

/** What the teacher wrote for people to read: thought, answer, questions and prose, each with its place. */
export function writtenTexts({ row, arguments: given }: CheckInput): { place: string; text: string }[] {
  const texts: { place: string; text: string }[] = [];
  const { output } = row;
  if (output.status === 'complete') texts.push({ place: 'final_answer', text: output.final_answer });
  else if (output.thought !== undefined) texts.push({ place: 'thought', text: output.thought });
  for (const { name, kind, value } of given)
    if ((kind === 'question' || kind === 'prose') && typeof value === 'string')
      texts.push({ place: name, text: value });
  return texts;
}
