import type { FillArgument } from '../filler.ts';
import { pathCandidates } from './path-candidates.ts';

/** Copies a path; several path arguments take the candidates in the order of the query. */
export const fillPath: FillArgument = ({ reading, filled, variant }, field) => {
  const taken = variant.fields.filter(({ name, kind }) => kind === 'path' && filled.has(name)).length;
  const candidates = pathCandidates(reading);
  const candidate = candidates[taken];
  if (!candidate) return undefined;
  return {
    value: candidate.path,
    certainty: field.required ? candidate.certainty : candidate.certainty * 0.9,
  };
};
