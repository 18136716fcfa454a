/**
 * JSON text in which half of a surrogate pair has become U+FFFD, as in Parquet: it has no UTF-8, and readers in other
 * languages refuse its escape or fail on it later.
 */
export function wellFormedJson(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes('\\ud') ? JSON.stringify(value, replaceHalves) : text;
}

const replaceHalves = (_key: string, value: unknown) =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
