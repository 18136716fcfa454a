import type { FillArgument } from '../filler.ts';
import { findContent } from './find-content.ts';

/**
 * Copies text. Where a variant asks for two quotes, the first is the old and the second the new text of a
 * replacement that the query names; where it asks for one, it is the content that the query gives.
 */
export const fillQuote: FillArgument = ({ reading, facts, variant }, field) => {
  if (variant.requiredQuotes.length < 2) return findContent(reading);
  const position = variant.requiredQuotes.indexOf(field.name);
  const found = position <= 1 ? facts.replacement : undefined;
  if (found) return { value: position === 0 ? found.target : found.replacement, certainty: found.certainty };
  return fromSelection(reading.context.open_file?.selection);

  /** "Replace this with X": the selection is the old text. */
  function fromSelection(selection: string | undefined) {
    const refers = /\b(?:this|that|it|selection|selected|highlighted|these|here)\b/i.test(reading.ask.text);
    if (!selection?.trim() || !refers) return undefined;
    if (position === 0) return { value: selection, certainty: 0.8 };
    if (/\b(?:remove|delete|drop|get rid of|strip)\b/i.test(reading.ask.text))
      return { value: '', certainty: 0.75 };
    const content = findContent(reading);
    return content && content.value !== selection
      ? { value: content.value, certainty: content.certainty * 0.85 }
      : undefined;
  }
};
