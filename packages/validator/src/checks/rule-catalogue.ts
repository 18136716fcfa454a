import type { Rule } from '../rule.ts';
import { standardChecks } from './standard-checks.ts';
import { structuralRules } from './structural-rules.ts';

/** Every rule of the three layers, with why it is there and rows that show it. */
export const ruleCatalogue: readonly Rule[] = [...structuralRules, ...standardChecks];
