/** A list written in one line: `list('a|b|c')`. Lexicons are long; this keeps them readable. */
export const list = (text: string): readonly string[] => text.split('|').map((item) => item.trim());
