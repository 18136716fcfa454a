import { joinEntries } from './join-entries.ts';
import { engineerPersonas } from './personas/engineers.ts';
import { operatorPersonas } from './personas/operators.ts';
import { otherPersonas } from './personas/others.ts';
import type { Persona } from './taxonomy-entry.ts';

/** Who is typing: people with their own voice. */
export const personas: readonly Persona[] = /* @__PURE__ */ joinEntries(
  engineerPersonas,
  operatorPersonas,
  otherPersonas,
);
