import type { FillArgument } from './filler.ts';

/** Copies the number that stands beside the argument's name, or the only number of the query. */
export const fillNumber: FillArgument = ({ reading }, field) => {
  const prose = reading.prose.replace(/[_-]/g, ' ');
  const words = field.name.replace(/[_-]/g, '[ _-]?');
  const beside = new RegExp(`\\b${words}\\b(?:\\s*(?:of|to|=|:|is))?\\s*(-?\\d+(?:\\.\\d+)?)`, 'i').exec(
    prose,
  );
  if (beside) return accept(Number(beside[1]), 0.95);
  if (!field.required) return undefined;
  const numbers = reading.spans.filter(({ kind, source }) => kind === 'number' && source === 'query');
  const first = numbers[0];
  if (!first) return undefined;
  return accept(Number(first.text.replace(/[,_]/g, '')), numbers.length === 1 ? 0.85 : 0.4);

  function accept(value: number, certainty: number) {
    return field.schema.safeParse(value).success ? { value, certainty } : undefined;
  }
};
