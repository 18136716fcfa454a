import { RouterError, type RouterErrorKind } from '@router/schemas/errors';

const codes: Readonly<Record<RouterErrorKind, number>> = { data: 1, usage: 2, service: 3, interrupted: 130 };

/** 1 the data failed, 2 wrong usage or configuration, 3 an outside service failed, 130 interrupted. */
export function exitCodeOf(error: unknown): number {
  return RouterError.isInstance(error) ? codes[error.kind] : 1;
}
