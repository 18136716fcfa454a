import type { Span } from '@router/policy';

const takesBack =
  /(?:^|[\s,.;…(–—-])(?:no|nope|sorry|pardon(?: me)?|wait|oops|scratch that|correction|i mean|i meant|or rather|rather|actually|make that)[\s,:;.…!–—-]+(?:(?:sorry|pardon(?: me)?|wait|no|i mean|i meant|actually|rather|the|it's|that's|in|make that)[\s,:;.…–—-]+)*[`'"(]*$/i;
const excludes = /\b(?:not|instead of|rather than|other than)\s+(?:in\s+|the\s+)?[`'"(]*$/i;
const farApart = 60;

/** Leaves out what the request itself takes back: "a.ts, no sorry, b.ts" means b.ts, "a.ts, not b.ts" means a.ts. */
export function withoutCorrected(spans: readonly Span[], query: string): Span[] {
  const taken = new Set<Span>();
  for (let i = 1; i < spans.length; i++) {
    const [before, after] = [spans[i - 1]!, spans[i]!];
    const between = query.slice(before.outer?.end ?? before.end, after.outer?.start ?? after.start);
    if (between.length > farApart || before.source !== 'query' || after.source !== 'query') continue;
    if (excludes.test(between)) taken.add(after);
    else if (takesBack.test(between)) taken.add(before);
  }
  return taken.size < spans.length ? spans.filter((span) => !taken.has(span)) : [...spans];
}
