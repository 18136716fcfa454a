import type { QueryReading } from '../reading/query-reading.ts';
import { type FindGivenOptions, findGiven } from './find-given.ts';

/** True when the query or its context holds the text; the details come from {@link findGiven}. */
export function isGiven(text: string, reading: QueryReading, options: FindGivenOptions = {}): boolean {
  return findGiven(text, reading, options) !== undefined;
}
