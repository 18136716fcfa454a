import type { RouteContext } from '@router/schemas';
import type { Span } from './span.ts';

export interface TextRange {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Old text and new text that the query names. An empty replacement is a removal. */
export interface Replacement {
  readonly target: string;
  readonly replacement: string;
  /** The range in the query that holds both. */
  readonly start: number;
  readonly end: number;
}

/** What a query and its context say, before anything is decided. */
export interface QueryReading {
  readonly query: string;
  readonly context: RouteContext;
  /** Sorted by source (query first), then by start; a delimited span comes before what stands inside it. */
  readonly spans: readonly Span[];
  /** The sentences that hold the request, as opposed to background and pasted material. */
  readonly ask: TextRange;
  readonly replacements: readonly Replacement[];
  /** The query with quoted and pasted material blanked out, character for character: what the person says. */
  readonly prose: string;
}
