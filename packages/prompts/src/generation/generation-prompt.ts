import type { Toolset } from '@router/schemas';
import type { Assignment } from '../assignment/assignment.ts';
import { writeAssignment } from '../assignment/write-assignment.ts';
import { defaultTaxonomy } from '../taxonomy/default-taxonomy.ts';
import type { Taxonomy } from '../taxonomy/taxonomy-entry.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { assignmentBrief } from './assignment-brief.ts';
import { chooseTarget } from './choose-target.ts';
import { generationSystem } from './generation-system.ts';

/** A rendered prompt. `fingerprint` names its static part: the template and what it prints of the toolset. */
export interface Prompt {
  readonly system: string;
  readonly user: string;
  readonly fingerprint: string;
}

export interface GenerationPromptOptions {
  assignment: Assignment;
  toolset: Toolset;
  /** @default defaultTaxonomy */
  taxonomy?: Taxonomy;
}

/** Raised whenever the wording around an assignment changes; the system text is hashed as it stands. */
const templateVersion = 'generation/1';

const instruction = 'Write the row for this assignment.';

/**
 * The prompt that asks a teacher for one row. The system text depends on the toolset alone; the user text ends
 * with `<assignment>{json}</assignment>`, which {@link readAssignment} reads back.
 * @throws RouterError `prompts/unknown-id`, `prompts/no-target`, `prompts/edge-case-intent`, `prompts/boundary-intent`
 */
export function generationPrompt({
  assignment,
  toolset,
  taxonomy = defaultTaxonomy,
}: GenerationPromptOptions): Prompt {
  const { system, fingerprint } = staticPart(toolset);
  const target = chooseTarget({ assignment, toolset, taxonomy });
  const user = [instruction, assignmentBrief(assignment, target, taxonomy), writeAssignment(assignment)].join(
    '\n',
  );
  return { system, user, fingerprint };
}

const cache = new WeakMap<Toolset, { system: string; fingerprint: string }>();

function staticPart(toolset: Toolset): { system: string; fingerprint: string } {
  const known = cache.get(toolset);
  if (known) return known;
  const system = generationSystem(toolset);
  const part = { system, fingerprint: fingerprint(templateVersion, instruction, system) };
  cache.set(toolset, part);
  return part;
}
