import { describe, expect, test } from 'vitest';
import { createValidator } from '../create-validator.ts';
import { ruleCatalogue } from './rule-catalogue.ts';

const validator = createValidator();

describe.each(ruleCatalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.good)('passes good row %#', (row) => {
    expect(validator.validateRow(row)).toEqual({ accepted: true, findings: [] });
  });

  test.each(rule.bad)('finds bad row %#', (row) => {
    const { findings } = validator.validateRow(row);
    expect(findings.map((finding) => finding.rule)).toContain(id);
  });

  test('says what it demands and why', () => {
    expect(rule.summary).toMatch(/^\P{Ll}.{10,160}\.$/u);
    expect(rule.why).toMatch(/^\P{Ll}.{20,}\.$/u);
    expect(rule.bad.length).toBeGreaterThan(0);
  });
});

test('ids are unique', () => {
  expect(new Set(ruleCatalogue.map(({ id }) => id)).size).toBe(ruleCatalogue.length);
});
