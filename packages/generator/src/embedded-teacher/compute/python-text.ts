/** A Python literal that holds the text letter by letter, raw where that is possible. */
export function pythonText(text: string): string {
  const raw = !text.endsWith('\\');
  if (!text.includes('\n')) {
    if (raw && !text.includes('"')) return `r"${text}"`;
    if (raw && !text.includes("'")) return `r'${text}'`;
  }
  if (raw && !text.includes("'''") && !text.endsWith("'")) return `r'''${text}'''`;
  return JSON.stringify(text);
}
