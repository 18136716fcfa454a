import { findFences } from './find-fences.ts';
import { findJson } from './find-json.ts';
import { findLineBlocks } from './find-line-blocks.ts';
import { findQuotes } from './find-quotes.ts';
import type { Region } from './region.ts';

type Finder = (text: string, from: number, to: number) => Region[];

/** What a region begins with, or the line that a pasted block needs. */
const mayHold = /["'`“„‘«「『{[~\n]/;

/** All delimited and pasted stretches, sorted and disjoint: fences, then line blocks, JSON, quotes in what is left. */
export function findRegions(text: string): Region[] {
  if (!mayHold.test(text)) return [];
  let regions = findFences(text);
  if (text.includes('\n')) regions = fillGaps(text, regions, findLineBlocks);
  if (text.includes('{') || text.includes('[')) regions = fillGaps(text, regions, findJson);
  return regions.length === 0 ? findQuotes(text, 0, text.length) : fillGaps(text, regions, findQuotes);
}

function fillGaps(text: string, regions: readonly Region[], find: Finder): Region[] {
  const filled: Region[] = [];
  let at = 0;
  for (const region of regions) {
    if (region.outerStart > at) filled.push(...find(text, at, region.outerStart));
    filled.push(region);
    at = region.outerEnd;
  }
  if (at < text.length) filled.push(...find(text, at, text.length));
  return filled;
}
