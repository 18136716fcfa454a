import { joinMarked, splitMarked, unmark } from '../grammar/marked-text.ts';

/** Changes the free parts of marked text and leaves the protected ones. */
export const mapFree = (text: string, change: (free: string) => string): string =>
  joinMarked(
    splitMarked(text).map((part) =>
      part.protection === 'none' ? { ...part, text: change(part.text) } : part,
    ),
  );

/** Like {@link mapFree}, but words whose case may change are changed too. */
export const mapCase = (text: string, change: (free: string) => string): string =>
  joinMarked(
    splitMarked(text).map((part) =>
      part.protection === 'verbatim' ? part : { ...part, text: change(part.text) },
    ),
  );

/** "where is it" as a schoolbook would print it: capital, "I", final mark. */
export function sentenceCase(text: string): string {
  const [first, ...rest] = splitMarked(text);
  if (!first) return text;
  const capital =
    first.protection === 'verbatim'
      ? first
      : { ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) };
  const joined = joinMarked([capital, ...rest]);
  const spelled = mapFree(joined, (free) => free.replace(/\bi\b/g, 'I'));
  if (/[.?!:…,;]$/.test(spelled)) return spelled;
  if (questionWords.test(unmark(spelled))) return `${spelled}?`;
  return splitMarked(spelled).at(-1)?.protection === 'none' ? `${spelled}.` : spelled;
}

/** True for text that asks by its first word, or that opens with something protected. */
export const opensAsQuestion = (text: string): boolean =>
  questionWords.test(text) || splitMarked(text)[0]?.protection !== 'none';

const questionWords =
  /^(where|what|who|which|how|why|when|is|are|do|does|can|could|would|should|was|were|whats|may|shall|will|did|has|have|isn|am)\b/i;
