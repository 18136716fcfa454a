import type { z } from 'zod';
import { describeValue, listChoices } from '../json/describe-value.ts';
import { type JsonPath, valueAtPath } from '../json/json-path.ts';
import type { IssueDraft } from './parse-report.ts';

type ZodIssue = z.core.$ZodIssue;

/**
 * One zod issue in the words of this package. `label` names what was being read (`file_manager/patch`),
 * `path` leads to `root`, the value that zod read.
 */
export function explainZodIssue(
  issue: ZodIssue,
  { label, path, root }: { label: string; path: JsonPath; root: unknown },
): IssueDraft[] {
  const inner = issue.path.filter((segment) => typeof segment !== 'symbol');
  const place = { label, path: [...path, ...inner], name: inner.join('.'), value: valueAtPath(root, inner) };
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      path: [...place.path, key],
      message: `${label}${place.name && `: ${place.name}`} has no ${JSON.stringify(key)}`,
      received: describeValue(valueAtPath(root, [...inner, key])),
    }));
  if (issue.code === 'invalid_union' && issue.errors.some((errors) => errors.length > 0))
    return explainClosest(issue.errors, { label, path: place.path, root: place.value });
  return [explainOne(issue, place)];
}

/** The option of a union that came closest: the least issues, and those as deep as can be. */
function explainClosest(
  options: readonly (readonly ZodIssue[])[],
  place: Parameters<typeof explainZodIssue>[1],
): IssueDraft[] {
  const depth = (issues: readonly ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  const [closest = []] = options.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  return closest.flatMap((issue) => explainZodIssue(issue, place));
}

interface Place {
  label: string;
  path: JsonPath;
  name: string;
  value: unknown;
}

function explainOne(issue: ZodIssue, { label, path, name, value }: Place): IssueDraft {
  const subject = name === '' ? label : `${label}: ${name}`;
  const absent = value === undefined || (value === null && issue.code !== 'custom');
  const expected = expectation(issue);
  if (absent && name !== '')
    return {
      code: 'missing',
      path,
      message: `${label} needs ${name}`,
      ...(expected && { expected }),
      received: value === null ? 'null' : 'nothing',
    };
  const received = describeValue(value);
  const code = issueCodes[issue.code] ?? 'invalid-value';
  if (!expected)
    return { code, path, message: `${subject} ${issue.message}, received ${received}`, received };
  return { code, path, message: `${subject} must be ${expected}, received ${received}`, expected, received };
}

const issueCodes: Readonly<Record<string, IssueDraft['code']>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'not-allowed',
  too_small: 'out-of-range',
  too_big: 'out-of-range',
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'an integer',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'an array',
  null: 'null',
};

const units: Readonly<Record<string, string>> = {
  string: ' characters long',
  array: ' items long',
  set: ' items long',
};

/** What would have been right, as the words after "must be"; undefined where zod's own message says it. */
function expectation(issue: ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1 ? JSON.stringify(issue.values[0]) : listChoices(issue.values);
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1 && issue.inclusive) return 'a non-empty string';
      return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${units[issue.origin] ?? ''}`;
    case 'too_big':
      return `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return issue.format === 'regex' ? `text matching ${issue.pattern}` : `a valid ${issue.format}`;
    default:
      return undefined;
  }
}
