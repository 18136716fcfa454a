import type { Span } from './span.ts';

/**
 * The listed files that the query refers to: by whole path, by a path's tail or by a name that exactly one
 * listed file bears (`auth.ts`, or `auth` in running text for an exact stem of a named span).
 */
export function resolveFiles(spans: readonly Span[], prose: string, files: readonly string[] = []): Span[] {
  if (files.length === 0) return [];
  const found = new Map<number, Span>();
  const names = spans.filter((span) => span.kind === 'path').map((span) => span.text);
  const tails = indexTails(files);
  for (const name of names) {
    const index = tails.get(normalise(name));
    if (index !== undefined && index >= 0) found.set(index, fileSpan(files, index));
  }
  for (const [index, file] of files.entries())
    if (!found.has(index) && file.length > 2 && file.includes('/') && prose.includes(file))
      found.set(index, fileSpan(files, index));
  return [...found.values()].sort((a, b) => a.index! - b.index!);
}

function fileSpan(files: readonly string[], index: number): Span {
  const text = files[index]!;
  return { kind: 'path', text, start: 0, end: text.length, source: 'file-list', index };
}

/** Every tail of every listed path, with the file's index, or -1 where several files share it. */
export function indexTails(files: readonly string[]): Map<string, number> {
  const tails = new Map<string, number>();
  for (const [index, file] of files.entries()) {
    const path = normalise(file);
    for (let at = -1; at !== undefined; ) {
      const tail = path.slice(at + 1);
      const known = tails.get(tail);
      if (tail !== '') tails.set(tail, known === undefined || known === index ? index : -1);
      const slash = path.indexOf('/', at + 1);
      if (slash < 0) break;
      at = slash;
    }
  }
  for (const [index, file] of files.entries()) tails.set(normalise(file), index);
  return tails;
}

function normalise(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');
}
