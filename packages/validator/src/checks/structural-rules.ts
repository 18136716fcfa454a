import type { Rule } from '../rule.ts';
import { argumentsParsed } from './structural/arguments-parsed.ts';
import { both } from './structural/both.ts';
import { duplicateKey } from './structural/duplicate-key.ts';
import { forbiddenKey } from './structural/forbidden-key.ts';
import { foreignArgument } from './structural/foreign-argument.ts';
import { invalidJson } from './structural/invalid-json.ts';
import { invalidValue } from './structural/invalid-value.ts';
import { missing } from './structural/missing.ts';
import { neither } from './structural/neither.ts';
import { notAllowed } from './structural/not-allowed.ts';
import { notJson } from './structural/not-json.ts';
import { nullRemoved } from './structural/null-removed.ts';
import { outOfRange } from './structural/out-of-range.ts';
import { thoughtRemoved } from './structural/thought-removed.ts';
import { tooDeep } from './structural/too-deep.ts';
import { unknownKey } from './structural/unknown-key.ts';
import { unknownTool } from './structural/unknown-tool.ts';
import { unreadable } from './structural/unreadable.ts';
import { wrongType } from './structural/wrong-type.ts';

/** What layer 1 reports. The reading itself is `safeParseTrainingExample` of `@router/schemas`; these name and explain its issues. */
export const structuralRules: readonly Rule[] = [
  invalidJson,
  duplicateKey,
  forbiddenKey,
  tooDeep,
  notJson,
  wrongType,
  missing,
  unknownKey,
  notAllowed,
  outOfRange,
  invalidValue,
  unknownTool,
  foreignArgument,
  both,
  neither,
  unreadable,
  nullRemoved,
  argumentsParsed,
  thoughtRemoved,
];
