import type { QueryReading, Span } from '@router/policy';
import { bucket } from './bucket.ts';
import type { CueSink } from './cue-sink.ts';

/** What kinds of things the query names: paths with their endings, symbols with their spelling, pasted blocks. */
export function addSpanCues(reading: QueryReading, cue: CueSink): void {
  const counts = new Map<string, number>();
  let first: Span | undefined;
  let fencedLength = 0;
  let edge = 0;
  for (const span of reading.spans) {
    if (span.source !== 'query') continue;
    if (span.fenced && (span.outer?.end ?? span.end) > edge) {
      edge = span.outer?.end ?? span.end;
      fencedLength += edge - (span.outer?.start ?? span.start);
    }
    const inside = span.fenced && span.kind !== 'code' && span.kind !== 'log' && span.kind !== 'json';
    const kind = inside ? `in:${span.kind}` : span.kind;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (inside) continue;
    first ??= span;
    if (span.form) cue.add(`form:${span.form}`);
    if (span.kind === 'path') addPathCues(span, cue);
    if (span.quoted) cue.add(`quoted:${span.kind}`);
  }
  for (const [kind, count] of counts) {
    cue.add(`has:${kind}`);
    cue.add(`count:${kind}:${bucket(count)}`);
  }
  if (!counts.has('path')) cue.add('no:path');
  if (!counts.has('symbol') && !counts.has('quote') && !counts.has('code')) cue.add('no:literal');
  if (counts.size === 0) cue.add('no:spans');
  if (first) cue.add(`first-span:${first.kind}`);
  if (counts.has('path') && counts.has('symbol')) cue.add('path+symbol');
  if (counts.has('path') && counts.has('quote')) cue.add('path+quote');
  if (counts.has('number') && !counts.has('path')) cue.add('number-no-path');
  cue.add(`fenced:${bucket(Math.floor(fencedLength / 40))}`);
  cue.add(`replacements:${bucket(reading.replacements.length)}`);
}

function addPathCues(span: Span, cue: CueSink): void {
  const name = span.text.slice(span.text.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  if (span.text.endsWith('/')) cue.add('path:directory');
  else if (dot > 0) {
    cue.add('path:file');
    cue.add(`path:ending:${name.slice(dot + 1).toLowerCase()}`);
  } else cue.add('path:bare');
  if (span.line !== undefined) cue.add('path:line');
}
