import type { QueryReading } from '../reading/query-reading.ts';
import { indexTails } from '../reading/resolve-files.ts';
import type { SpanSource } from '../reading/span.ts';
import { normalisePath } from './normalise-path.ts';

/** Where a text was given. */
export interface Given {
  readonly source: SpanSource;
  /** `exact` as written; `spacing` but for white space; `resolved` the one listed file of that name; `parent` a directory of a given path. */
  readonly how: 'exact' | 'spacing' | 'resolved' | 'parent';
}

/** What may hold a text: a reading, or its query and context alone. */
export type GivenTexts = Pick<QueryReading, 'query' | 'context'>;

export interface FindGivenOptions {
  /** `path` compares whole paths, `text` looks for the text anywhere. @default 'text' */
  as?: 'path' | 'text';
  /** Leave pasted tool messages out: what only they hold is data of others. @default false */
  withoutToolMessages?: boolean;
}

/** Where the query or its context holds the text; undefined where it was made up. */
export function findGiven(
  text: string,
  reading: GivenTexts,
  options: FindGivenOptions = {},
): Given | undefined {
  return options.as === 'path' ? findPath(text, reading, options) : findText(text, reading, options);
}

function findPath(path: string, reading: GivenTexts, options: FindGivenOptions): Given | undefined {
  const wanted = normalisePath(path);
  if (wanted === '') return undefined;
  let parent: Given | undefined;
  for (const [source, content] of sources(reading, options)) {
    const hit = pathIn(wanted, withSlashes(content));
    if (hit === 'exact') return { source, how: 'exact' };
    if (hit) parent ??= { source, how: 'parent' };
  }
  const { files = [], open_file: openFile } = reading.context;
  if (openFile) {
    const open = normalisePath(openFile.path);
    if (open === wanted) return { source: 'open-file', how: 'exact' };
    if (open.startsWith(`${wanted}/`)) parent ??= { source: 'open-file', how: 'parent' };
  }
  for (const file of files) {
    const listed = normalisePath(file);
    if (listed === wanted) return { source: 'file-list', how: 'exact' };
    if (listed.startsWith(`${wanted}/`)) parent ??= { source: 'file-list', how: 'parent' };
  }
  if (files.length > 0 && (indexTails(files).get(wanted) ?? -1) >= 0)
    return { source: 'file-list', how: 'resolved' };
  return parent;
}

/** Windows paths with slashes; escaped quotes are no path's. */
function withSlashes(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replace(/\\(["'`])/g, '$1').replaceAll('\\', '/');
}

/** Looks for the path bounded by what cannot belong to a path; `parent` where it only heads a longer one. */
function pathIn(path: string, content: string): 'exact' | 'parent' | undefined {
  let parent = false;
  for (let at = content.indexOf(path); at >= 0; at = content.indexOf(path, at + path.length)) {
    const before = content.slice(Math.max(0, at - 2), at);
    if (!(before === './' || !continuesPath(content.charCodeAt(at - 1)))) continue;
    const next = content.charCodeAt(at + path.length);
    if (next === 47) {
      if (!continuesPath(content.charCodeAt(at + path.length + 1))) return 'exact';
      parent = true;
    } else if (!continuesPath(next) || (next === 46 && !isNameCode(content.charCodeAt(at + path.length + 1))))
      return 'exact';
  }
  return parent ? 'parent' : undefined;
}

function continuesPath(code: number): boolean {
  return code === 46 || code === 47 || code === 45 || code === 126 || isNameCode(code);
}

function isNameCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 95 ||
    (code >= 0xc0 && code < 0x2000)
  );
}

function findText(text: string, reading: GivenTexts, options: FindGivenOptions): Given | undefined {
  const wanted = squeeze(text);
  if (wanted === '') return { source: 'query', how: 'spacing' };
  for (const [source, content] of sources(reading, options)) {
    if (content.includes(text)) return { source, how: 'exact' };
    if (squeeze(content).includes(wanted)) return { source, how: 'spacing' };
  }
  const { files = [], open_file: openFile } = reading.context;
  if (openFile?.path.includes(text)) return { source: 'open-file', how: 'exact' };
  return files.some((file) => file.includes(text)) ? { source: 'file-list', how: 'exact' } : undefined;
}

/** What squeezing changes. */
const loose = /[^\S ]| {2}|[“”‘’]|^ | $/;

function squeeze(text: string): string {
  if (!loose.test(text)) return text;
  return text.replace(/\s+/g, ' ').replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'").trim();
}

function* sources(
  { query, context }: GivenTexts,
  options: FindGivenOptions,
): Generator<[SpanSource, string]> {
  yield ['query', query];
  if (context.open_file?.selection) yield ['open-file', context.open_file.selection];
  for (const message of context.messages ?? [])
    if (!(options.withoutToolMessages && message.role === 'tool')) yield ['message', message.content];
}
