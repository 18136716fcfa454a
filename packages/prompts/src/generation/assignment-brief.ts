import { RouterError } from '@router/schemas';
import type { Assignment, BoundaryAssignment } from '../assignment/assignment.ts';
import { findEntry } from '../taxonomy/find-entry.ts';
import { intentDescriptions } from '../taxonomy/intent-descriptions.ts';
import type { Domain, Taxonomy } from '../taxonomy/taxonomy-entry.ts';
import { delimit } from '../text/delimit.ts';
import type { RouteTarget } from './route-target.ts';

/**
 * An assignment in words, for the user turn of a generation prompt.
 * @throws RouterError `prompts/unknown-id`, `prompts/edge-case-intent`, `prompts/boundary-intent`
 */
export function assignmentBrief(assignment: Assignment, target: RouteTarget, taxonomy: Taxonomy): string {
  const intent = findEntry('intent', intentDescriptions, assignment.intent);
  const domain = findEntry('domain', taxonomy.domains, assignment.domain);
  const persona = findEntry('persona', taxonomy.personas, assignment.persona);
  const style = findEntry('style', taxonomy.styles, assignment.style);
  return [
    `Intent: ${intent.id}. ${intent.description}`,
    `Outcome: ${describeTarget(target)}`,
    `Domain: ${domain.id}. ${domain.description} ${describeVocabulary(domain)}`,
    `Persona: ${persona.id}. ${persona.description} Voice: ${persona.voice}. Such a person says: ${quoted(persona.examples)}.`,
    `Style: ${style.id}. ${style.description} It reads like: ${quoted(style.examples)}.`,
    ...describeEdgeCase(assignment, taxonomy),
    ...(assignment.boundary ? describeBoundary(assignment, assignment.boundary, taxonomy) : []),
    `Variation: seed ${assignment.seed}, attempt ${assignment.attempt}. Let these numbers pick the details, so that no two seeds or attempts give the same query.`,
  ].join('\n');
}

function describeTarget(target: RouteTarget): string {
  if (target === 'answer') return 'a direct answer, status "complete".';
  const discriminator = target.variant?.discriminator;
  const variant = discriminator ? ` with ${discriminator.name} = ${JSON.stringify(discriminator.value)}` : '';
  return `a call of ${target.tool.name}${variant}.`;
}

function describeVocabulary({ vocabulary, examples }: Domain): string {
  const { concepts, files, directories, symbols, settings } = vocabulary;
  const words = [...concepts, ...files, ...directories, ...symbols, ...settings].join(', ');
  return `People there ${examples.join('; ')}. Words of the field, to draw from or to leave: ${words}.`;
}

function describeEdgeCase({ edge_case, intent }: Assignment, taxonomy: Taxonomy): string[] {
  if (!edge_case) return [];
  const entry = findEntry('edge case', taxonomy.edgeCases, edge_case);
  if (!entry.intents.includes(intent))
    throw new RouterError({
      code: 'prompts/edge-case-intent',
      kind: 'usage',
      message: `Edge case ${entry.id} applies to intent ${entry.intents.join(', ')}; the assignment has ${intent}.`,
      hint: 'Draw edge cases with edgeCasesFor(taxonomy, intent, toolset).',
    });
  return [
    `Edge case: ${entry.id}. ${entry.description} Right outcome: ${entry.outcome} It reads like: ${quoted(entry.examples)}.${entry.needsContext ? ' The row needs a context.' : ''} Where style and edge case pull apart, the edge case wins.`,
  ];
}

function describeBoundary(
  { intent }: Assignment,
  boundary: BoundaryAssignment,
  taxonomy: Taxonomy,
): string[] {
  const kind = findEntry('boundary kind', taxonomy.boundaryKinds, boundary.kind);
  const variant = findEntry(`variant of boundary kind ${kind.id}`, kind.variants, boundary.variant);
  if (!variant.intents.includes(intent))
    throw new RouterError({
      code: 'prompts/boundary-intent',
      kind: 'usage',
      message: `Variant ${variant.id} of boundary kind ${kind.id} applies to intent ${variant.intents.join(', ')}; the assignment has ${intent}.`,
      hint: "Draw the intent of a boundary row from the variant's intents.",
    });
  return [
    `Boundary set: ${kind.id}. ${kind.description} Such pairs: ${quoted(kind.examples)}.`,
    `This row is its member ${variant.id}: ${variant.description}`,
    ...(boundary.removed_tool
      ? [
          `The ability that the context calls switched off is that of ${boundary.removed_tool}; say it in a user's words.`,
        ]
      : []),
    ...(boundary.base_query
      ? [
          'An earlier member of the set follows. Stay as close to its wording as the difference allows.',
          delimit('base_query', boundary.base_query),
        ]
      : []),
  ];
}

function quoted(examples: readonly string[]): string {
  return examples.map((example) => JSON.stringify(example)).join(' | ');
}
