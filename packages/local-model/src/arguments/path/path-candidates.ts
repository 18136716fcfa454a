import type { QueryReading, Span } from '@router/policy';
import { resolveName } from './resolve-name.ts';
import { withoutCorrected } from './without-corrected.ts';

export interface PathCandidate {
  readonly path: string;
  readonly certainty: number;
}

const pronoun =
  /\b(?:it|its|that|this|there|them|the (?:file|same|config|script|readme|doc|page|module|class|function)|(?:this|that|open|current|same) (?:file|one|module|script)|here)\b/i;

/**
 * The paths that a request can mean, best first: named in the ask, named elsewhere in the query, a bare name
 * that one listed file bears, and for pronouns the open file or the path last spoken of.
 */
export function pathCandidates(reading: QueryReading): PathCandidate[] {
  const { context, ask } = reading;
  const files = context.files ?? [];
  const named = reading.spans.filter(({ kind, source }) => kind === 'path' && source === 'query');
  const own = named.filter((span) => !span.fenced);
  const candidates: PathCandidate[] = [];
  for (const span of withoutCorrected(own.length > 0 ? own : named, reading.query)) {
    const inAsk = span.start >= ask.start && span.end <= ask.end;
    const certainty = (inAsk ? 0.97 : 0.8) * (span.fenced ? 0.5 : 1) - 0.05 * candidates.length;
    candidates.push({ path: resolvePath(span, files), certainty: Math.max(0.1, certainty) });
  }
  if (candidates.length > 0) return candidates.sort((a, b) => b.certainty - a.certainty);

  const bare = bareNames(reading.prose, files);
  for (const path of bare) candidates.push({ path, certainty: bare.length === 1 ? 0.85 : 0.4 });
  if (candidates.length > 0) return candidates;

  const pointed = /\b(?:selection|selected|sel|marked|highlighted)\b/i.test(reading.prose);
  const chosen = pointed ? selectedPath(reading) : undefined;
  if (chosen) return [{ path: chosen, certainty: 0.85 }];
  if (!pronoun.test(ask.text) && !reading.replacements.length) return spokenOf(reading, 0.45);
  if (context.open_file) return [{ path: context.open_file.path, certainty: 0.85 }];
  return spokenOf(reading, 0.75);
}

/** A selection that is nothing but a path: "list the folder that I have marked". */
function selectedPath({ context }: QueryReading): string | undefined {
  const text = context.open_file?.selection?.trim() ?? '';
  return /^[\w@.-]+(?:\/[\w@.-]+)+\/?$/.test(text) ? text : undefined;
}

function resolvePath(span: Span, files: readonly string[]): string {
  // An editor's mention, "@src/a.ts"; a package's scope, "@acme/ui", has no file ending.
  if (/^@[\w.-]+\/.*\.\w+$/.test(span.text)) return span.text.slice(1);
  if (span.text.includes('/')) return span.text;
  return resolveName(span.text, files) ?? span.text;
}

/** Listed files whose name, without its ending, stands as a word of the prose: "the dockerfile", "router". */
function bareNames(prose: string, files: readonly string[]): string[] {
  if (files.length === 0 || files.length > 2000) return [];
  const words = new Set(prose.toLowerCase().match(/[\p{L}\p{N}_.-]+/gu) ?? []);
  return files.filter((file) => {
    const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
    const stem = name.replace(/\.[^.]+$/, '');
    return words.has(name) || (stem.length > 5 && words.has(stem) && /[_.-]|\d|file$|readme/.test(stem));
  });
}

/** The path that the turns before named last; a tool's output names data, not a wish, and counts for less. */
function spokenOf(reading: QueryReading, certainty: number): PathCandidate[] {
  const spans = reading.spans.filter(({ kind, source }) => kind === 'path' && source === 'message');
  const roleOf = (span: Span) => reading.context.messages?.[span.index ?? -1]?.role;
  const spoken = spans.findLast((span) => roleOf(span) !== 'tool');
  if (spoken) return [{ path: spoken.text, certainty }];
  const listed = spans.filter((span) => roleOf(span) === 'tool');
  const distinct = new Set(listed.map((span) => span.text));
  return distinct.size === 1 ? [{ path: listed[0]!.text, certainty: certainty * 0.6 }] : [];
}
