import type { Assignment } from '@router/prompts';
import { expand, type Slots } from '../grammar/expand.ts';
import type { Random } from '../grammar/seeded-random.ts';
import { type CodeLanguage, codeLanguages } from '../lexicon/code-languages.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { lexiconOf } from '../lexicon/lexicon-of.ts';

/** Everything one draw may depend on: the assignment, its random stream, its domain's words. */
export interface Scene {
  readonly random: Random;
  readonly assignment: Assignment;
  readonly lexicon: Lexicon;
  /** The programming language that this draw's files and symbols are in. */
  readonly language: CodeLanguage;
  /** Draws one of the templates and writes it out. */
  say(templates: readonly string[], slots?: Slots): string;
}

export function openScene(assignment: Assignment, random: Random): Scene {
  const lexicon = lexiconOf(assignment.domain, random);
  const named = codeLanguages.filter(({ id }) => lexicon.languages.includes(id));
  return {
    random,
    assignment,
    lexicon,
    language: random.pick(named.length > 0 && random.chance(0.7) ? named : codeLanguages),
    say: (templates, slots = {}) => expand(random.pick(templates), slots, random),
  };
}
