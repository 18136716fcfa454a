import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleCatalogue } from './checks/rule-catalogue.ts';
import { renderCatalogue } from './render-catalogue.ts';

test('docs/checks.md is what the catalogue says: run `pnpm run docs` after a change', () => {
  const written = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');
  expect(written).toBe(renderCatalogue(ruleCatalogue));
});
