import type { Accept } from '@router/generator';
import type { Validator } from '@router/validator';

/** The generator's judgement of candidates: a row is accepted when the validator finds no error in it. */
export function acceptBy(validator: Validator): Accept {
  return (candidate) => {
    const { accepted, findings } = validator.validateRow(candidate);
    if (accepted) return { accepted: true, row: candidate };
    const errors = findings.filter(({ severity }) => severity === 'error');
    return { accepted: false, reasons: errors.map(({ rule, message }) => `${rule}: ${message}`) };
  };
}
