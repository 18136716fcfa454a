import { readonlySetOf } from './readonly-set-of.ts';

/** English words that carry no subject; two texts that share only these share nothing. */
export const functionWords: ReadonlySet<string> = readonlySetOf(
  'a an the this that these those there here it its i you he she we they me him her us them my your our their ' +
    "is am are was were be been being do does did don't doesn't have has had will would can could shall should may might must " +
    'of in on at to for from with by about into over under as if or and but not no so than then when where why how ' +
    'what which who whom whose all any some each every both few more most other such only own same too very just ' +
    "also please need needs want wants user asks asked request query it's that's what's where's i'm let's isn't",
);
