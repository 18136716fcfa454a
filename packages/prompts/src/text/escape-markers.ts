/**
 * Makes a text free of `<|`, so that markers beside it cannot be forged: each run `<\…\|` gets one more
 * backslash, a lone surrogate (which UTF-8 cannot carry) becomes `<|u:d83d|>`. All else stays as it is.
 */
export function escapeMarkers(text: string): string {
  return text
    .replace(/<(\\*)\|/g, '<$1\\|')
    .replace(/\p{Surrogate}/gu, (unit) => `<|u:${unit.charCodeAt(0).toString(16)}|>`);
}

/** Undoes {@link escapeMarkers} once the surrogate marks are gone. */
export function unescapeMarkers(text: string): string {
  return text.replace(/<(\\*)\\\|/g, '<$1|');
}
