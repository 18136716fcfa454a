/** A text as a Python string literal in printable ASCII: JSON's escapes are Python's, lone surrogates included. */
export function pythonString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text as a raw literal where that is readable and safe (regular expressions), else as an escaped one. */
export function pythonRawString(text: string): string {
  if (/^[ -~]+$/.test(text) && !text.endsWith('\\')) {
    if (!text.includes("'")) return `r'${text}'`;
    if (!text.includes('"')) return `r"${text}"`;
  }
  return pythonString(text);
}

/** A multi-line text as a literal that keeps its lines readable. */
export function pythonBlock(text: string): string {
  const plain =
    /^[\n\t -~\u00a0-\ud7ff\ue000-\uffff]*$/.test(text) &&
    !text.includes('\\') &&
    !text.includes('"""') &&
    !text.endsWith('"');
  return plain && text.includes('\n') ? `"""${text}"""` : pythonString(text);
}
