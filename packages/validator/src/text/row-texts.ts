import type { CheckInput } from '../check.ts';

/** Every text of a row with its place: what was given, what was written, and what a call carries. */
export function rowTexts({ given, written, arguments: call }: CheckInput): { place: string; text: string }[] {
  const texts = [...given, ...written].map(({ place, text }) => ({ place, text: text.value }));
  for (const { name, kind, value } of call)
    if (typeof value === 'string' && kind !== 'question' && kind !== 'prose')
      texts.push({ place: name, text: value });
  return texts;
}
