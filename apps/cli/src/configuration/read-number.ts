import { RouterError } from '@router/schemas';

interface NumberRange {
  readonly minimum?: number;
  readonly maximum?: number;
  /** @default false */
  readonly whole?: boolean;
}

/**
 * A number from the command line.
 * @throws RouterError `cli/invalid-option` naming the option, the range and what was received.
 */
export function readNumber(
  flag: string,
  text: string | boolean | string[] | undefined,
  { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, whole = false }: NumberRange = {},
): number | undefined {
  if (text === undefined) return undefined;
  const value = typeof text === 'string' && text.trim() !== '' ? Number(text) : Number.NaN;
  if (value >= minimum && value <= maximum && (!whole || Number.isSafeInteger(value))) return value;
  throw new RouterError({
    code: 'cli/invalid-option',
    kind: 'usage',
    message: `${flag} is ${JSON.stringify(text)}: expected a ${whole ? 'whole ' : ''}number${rangeText(minimum, maximum)}.`,
    hint: `For example ${flag} ${Number.isFinite(minimum) ? Math.max(minimum, 1) : 1}.`,
  });
}

function rangeText(minimum: number, maximum: number): string {
  if (Number.isFinite(minimum) && Number.isFinite(maximum)) return ` from ${minimum} to ${maximum}`;
  if (Number.isFinite(minimum)) return ` of at least ${minimum}`;
  return Number.isFinite(maximum) ? ` of at most ${maximum}` : '';
}
