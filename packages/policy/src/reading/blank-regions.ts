import type { Region } from './region.ts';

/** The text with every region blanked out by spaces, so that offsets stay. */
export function blankRegions(text: string, regions: readonly Region[]): string {
  if (regions.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { outerStart, outerEnd } of regions) {
    parts.push(text.slice(at, outerStart), ' '.repeat(outerEnd - outerStart));
    at = outerEnd;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
