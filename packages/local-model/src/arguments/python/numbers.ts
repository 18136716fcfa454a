/** A number as people write it: sign, thousands separators, fraction, exponent; a unit like k or % is not part of it. */
export const numberSource = String.raw`-?(?:\d{1,3}(?:[,_]\d{3})+|\d+)(?:\.\d+)?(?:[eE][-+]?\d+)?`;

/** A written number as Python writes it: without separators and leading zeros. */
export function pythonNumber(written: string): string {
  const plain = written.replace(/[,_]/g, '');
  return plain.replace(/^(-?)0+(?=\d)/, '$1');
}

/** All numbers of a text, as Python writes them. A hyphen between two numbers is a range, not a sign. */
export function numbersIn(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(new RegExp(`(?<![\\w.])${numberSource}(?![\\w]|\\.\\d)`, 'g')))
    found.push(pythonNumber(match[0]));
  return found;
}
