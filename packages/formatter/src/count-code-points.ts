const highSurrogate = /[\ud800-\udbff]/;
const pair = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Unicode code points in a text: what Python calls its length, and what tokenizer offsets count. */
export function countCodePoints(text: string): number {
  return highSurrogate.test(text) ? text.length - (text.match(pair)?.length ?? 0) : text.length;
}
