import { mapFree } from './letter-case.ts';

const short: readonly (readonly [RegExp, string])[] = [
  [/\bplease\b/gi, 'pls'],
  [/\byou\b/gi, 'u'],
  [/\bare\b/gi, 'r'],
  [/\bbecause\b/gi, 'bc'],
  [/\bfunction\b/gi, 'fn'],
  [/\bbetween\b/gi, 'btw'],
  [/\bwith\b/gi, 'w/'],
  [/\bwithout\b/gi, 'w/o'],
  [/\bthanks\b/gi, 'thx'],
  [/\bdirectory\b/gi, 'dir'],
  [/\bdefinition\b/gi, 'def'],
  [/\breferences\b/gi, 'refs'],
  [/\brepository\b|\bcodebase\b/gi, 'repo'],
  [/\bpercent\b/gi, 'pct'],
  [/\band\b/gi, '&'],
  [/\bdifference\b/gi, 'diff'],
  [/\bimplementation\b/gi, 'impl'],
  [/\bgoing to\b/gi, 'gonna'],
  [/\bseconds\b/gi, 'sec'],
  [/\bconfiguration\b/gi, 'cfg'],
];

const byEar: readonly (readonly [RegExp, string])[] = [
  [/\bwhere\b/gi, 'wear'],
  [/\bknow\b/gi, 'no'],
  [/\bright\b/gi, 'rite'],
  [/\bwhich\b/gi, 'witch'],
  [/\bcould\b/gi, 'cud'],
  [/\bshould\b/gi, 'shud'],
  [/\benough\b/gi, 'enuf'],
  [/\bthrough\b/gi, 'thru'],
  [/\bplease\b/gi, 'pleez'],
  [/\bbecause\b/gi, 'becoz'],
  [/\bwhat\b/gi, 'wot'],
  [/\bdoes\b/gi, 'duz'],
  [/\bshow\b/gi, 'sho'],
  [/\bchange\b/gi, 'chainge'],
  [/\breplace\b/gi, 'replase'],
  [/\bfind\b/gi, 'fined'],
  [/\bhow\b/gi, 'howe'],
  [/\bfile\b/gi, 'fyle'],
  [/\bcalculate\b/gi, 'calkulate'],
  [/\bexplain\b/gi, 'explane'],
];

const replaceAll = (text: string, table: readonly (readonly [RegExp, string])[]): string =>
  mapFree(text, (free) => table.reduce((changed, [from, to]) => changed.replace(from, to), free));

export const shorten = (text: string): string => replaceAll(text, short);

export const spellByEar = (text: string): string => replaceAll(text, byEar);

/** Articles and courtesies go, the rest stays. */
export const telegraphic = (text: string): string =>
  mapFree(text, (free) =>
    free.replace(/\b(the|a|an|please|our|do we|can you|could you|is|are|of)\b ?/gi, ''),
  );
