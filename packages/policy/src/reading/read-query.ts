import type { RouteContext } from '@router/schemas';
import { blankRegions } from './blank-regions.ts';
import { findAsk } from './find-ask.ts';
import { findRegions } from './find-regions.ts';
import { findReplacements } from './find-replacements.ts';
import type { QueryReading } from './query-reading.ts';
import { readSpans } from './read-spans.ts';
import { resolveFiles } from './resolve-files.ts';
import type { Span } from './span.ts';

/** Context beyond this many units, the oldest messages first, is not read for spans; grounding still sees it. */
const contextBudget = 64_000;

/**
 * Reads a query and its context: spans, the ask, replacement pairs. Never throws, takes linear time,
 * and knows no tool: what a span is good for is decided by who asks.
 */
export function readQuery(query: string, context: RouteContext = {}): QueryReading {
  const regions = findRegions(query);
  const prose = blankRegions(query, regions);
  const spans = readSpans({ text: query, regions, source: 'query' });
  spans.push(...resolveFiles(spans, prose, context.files), ...readContext(context));
  return {
    query,
    context,
    spans,
    ask: findAsk(query, regions),
    replacements: findReplacements(query, prose, regions),
    prose,
  };
}

function readContext({ messages = [], open_file: openFile }: RouteContext): Span[] {
  const spans: Span[] = [];
  let budget = contextBudget;
  for (let index = messages.length - 1; index >= 0 && budget > 0; index--) {
    const { content: text, role } = messages[index]!;
    budget -= text.length;
    if (budget < 0) break;
    spans.unshift(
      ...readSpans({ text, regions: findRegions(text), source: 'message', index, fenced: role === 'tool' }),
    );
  }
  if (openFile)
    spans.push({
      kind: 'path',
      text: openFile.path,
      start: 0,
      end: openFile.path.length,
      source: 'open-file',
    });
  return spans;
}
