/**
 * Puts untrusted text into a block that the text cannot close: `<name>`, the text unchanged, `</name>`.
 * Where the text itself holds that closing tag (in any case or spacing), the tag gets the first free number:
 * `<name-2>` … `</name-2>`. The text is never altered, so that paths and quotes can be copied from it.
 */
export function delimit(name: string, text: string): string {
  const tag = freeTag(name, text);
  return `<${tag}>\n${text}\n</${tag}>`;
}

function freeTag(name: string, text: string): string {
  const taken = new Set<number>();
  for (const [, number] of text.matchAll(new RegExp(`<\\s*/\\s*${name}(?:-(\\d+))?\\s*>`, 'gi')))
    taken.add(number === undefined ? 1 : Number(number));
  if (!taken.has(1)) return name;
  let free = 2;
  while (taken.has(free)) free++;
  return `${name}-${free}`;
}
