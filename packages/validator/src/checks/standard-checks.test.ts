import { describe, expect, test } from 'vitest';
import { createValidator } from '../create-validator.ts';
import { standardChecks } from './standard-checks.ts';

const validator = createValidator();

describe.each(standardChecks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  test.each(check.good)('passes good row %#', (row) => {
    expect(validator.validateRow(row)).toEqual({ accepted: true, findings: [] });
  });

  test.each(check.bad)('finds bad row %#', (row) => {
    const { findings } = validator.validateRow(row);
    expect(findings.map(({ rule }) => rule)).toContain(id);
  });
});

test('ids are unique', () => {
  expect(new Set(standardChecks.map(({ id }) => id)).size).toBe(standardChecks.length);
});
