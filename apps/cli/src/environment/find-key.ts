import { RouterError } from '@router/schemas';
import type { Environment } from './read-environment.ts';

/** The first of the variables that is set and not empty, or undefined. */
export function findKey(environment: Environment, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = environment[name]?.trim();
    if (value) return value;
  }
  return undefined;
}

/** @throws RouterError `cli/missing-key` naming the variables, never their values. */
export function requireKey(environment: Environment, names: readonly string[], purpose: string): string {
  const key = findKey(environment, names);
  if (key !== undefined) return key;
  throw new RouterError({
    code: 'cli/missing-key',
    kind: 'usage',
    message: `${purpose} needs a key: expected ${names.join(' or ')} in the environment or in .env, found none.`,
    hint: `Set ${names[0]}, or add a line ${names[0]}=… to .env.`,
  });
}
