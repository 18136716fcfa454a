import type { FillArgument } from '../filler.ts';
import { recipes } from './recipes/list.ts';

/** Assembles a program from what the query holds, by the first recipe that fits; writes no algorithm of its own. */
export const fillPython: FillArgument = ({ reading }, field) => {
  for (const recipe of recipes) {
    const program = recipe(reading);
    if (program && field.schema.safeParse(program.value).success) return program;
  }
  return undefined;
};
