import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderNotebooks } from '../testing/render-notebooks.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'notebooks');

test("the repository's notebooks are as generated, without output", () => {
  const rendered = renderNotebooks();
  expect(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ipynb'))
      .sort(),
  ).toEqual(Object.keys(rendered).sort());
  for (const [name, text] of Object.entries(rendered)) {
    expect(readFileSync(join(folder, name), 'utf8') === text).toBe(true);
    expect(text).not.toMatch(/"outputs": \[\s*\{/);
  }
});
