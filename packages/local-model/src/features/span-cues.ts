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
    if (span.form) cue(`form:${span.form}`);
    if (span.kind === 'path') addPathCues(span, cue);
    if (span.quoted) cue(`quoted:${span.kind}`);
  }
  for (const [kind, count] of counts) {
    cue(`has:${kind}`);
    cue(`count:${kind}:${bucket(count)}`);
  }
  if (!counts.has('path')) cue('no:path');
  if (!counts.has('symbol') && !counts.has('quote') && !counts.has('code')) cue('no:literal');
  if (counts.size === 0) cue('no:spans');
  if (first) cue(`first-span:${first.kind}`);
  if (counts.has('path') && counts.has('symbol')) cue('path+symbol');
  if (counts.has('path') && counts.has('quote')) cue('path+quote');
  if (counts.has('number') && !counts.has('path')) cue('number-no-path');
  cue(`fenced:${bucket(Math.floor(fencedLength / 40))}`);
  cue(`replacements:${bucket(reading.replacements.length)}`);
}

function addPathCues(span: Span, cue: CueSink): void {
  const name = span.text.slice(span.text.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  if (span.text.endsWith('/')) cue('path:directory');
  else if (dot > 0) {
    cue('path:file');
    cue(`path:ending:${name.slice(dot + 1).toLowerCase()}`);
  } else cue('path:bare');
  if (span.line !== undefined) cue('path:line');
}
