/** The casing conventions in which code writes a phrase of words. */
export type CaseStyle = 'camel' | 'pascal' | 'snake' | 'kebab' | 'screaming' | 'cobol';

/** `caseWords('retry limit', 'camel')` is `retryLimit`. */
export function caseWords(phrase: string, style: CaseStyle): string {
  const words = phrase
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  if (style === 'snake') return words.join('_');
  if (style === 'kebab') return words.join('-');
  if (style === 'screaming') return words.join('_').toUpperCase();
  if (style === 'cobol')
    return words
      .map((word) => word.slice(0, 6))
      .join('-')
      .toUpperCase();
  const capitalized = words.map((word) => (word[0] as string).toUpperCase() + word.slice(1)).join('');
  return style === 'pascal' ? capitalized : (capitalized[0] ?? '').toLowerCase() + capitalized.slice(1);
}
