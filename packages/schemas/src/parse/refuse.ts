import { describeValue } from '../json/describe-value.ts';
import type { JsonPath } from '../json/json-path.ts';
import type { ParseReport } from './parse-report.ts';

/** Reports that a value is absent or of another type than expected. */
export function refuseWrongType(
  report: ParseReport,
  path: JsonPath,
  label: string,
  expected: string,
  value: unknown,
): undefined {
  const received = describeValue(value);
  const absent = (value === undefined || value === null) && path.length > 0;
  return report.refuse({
    code: absent ? 'missing' : 'wrong-type',
    path,
    message: `${label} must be ${expected}, received ${received}`,
    expected,
    received,
  });
}

/** Reports every key of an object that is not among the known ones. */
export function refuseUnknownKeys(
  report: ParseReport,
  path: JsonPath,
  label: string,
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
): void {
  for (const [key, item] of Object.entries(value))
    if (!known.includes(key))
      report.refuse({
        code: 'unknown-key',
        path: [...path, key],
        message: `${label} has no key ${describeValue(key)}: it takes ${known.join(', ')}`,
        expected: known.join(', '),
        received: describeValue(item),
      });
}
