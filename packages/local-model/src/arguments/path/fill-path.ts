import type { FillArgument } from '../filler.ts';

/** Copies a path; several path arguments take the candidates in the order of the query. */
export const fillPath: FillArgument = ({ facts, filled, variant }, field) => {
  const taken = variant.fields.filter(({ name, kind }) => kind === 'path' && filled.has(name)).length;
  const candidate = facts.paths[taken];
  if (!candidate) return undefined;
  return {
    value: candidate.path,
    certainty: field.required ? candidate.certainty : candidate.certainty * 0.9,
  };
};
