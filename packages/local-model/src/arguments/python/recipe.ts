import type { QueryReading } from '@router/policy';
import type { Filled } from '../filler.ts';

/** Writes a program for one kind of check from what the query holds, or passes. */
export type Recipe = (reading: QueryReading) => Filled | undefined;
