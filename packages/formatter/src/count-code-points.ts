/** Unicode code points in a text: what Python calls its length, and what tokenizer offsets count. */
export function countCodePoints(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length - 1; index++) {
    if (
      isBetween(text.charCodeAt(index), 0xd800, 0xdbff) &&
      isBetween(text.charCodeAt(index + 1), 0xdc00, 0xdfff)
    ) {
      count--;
      index++;
    }
  }
  return count;
}

const isBetween = (code: number, low: number, high: number) => code >= low && code <= high;
