import type { Rule } from '../rule.ts';

export const structuralRules: readonly Rule[] = [];
