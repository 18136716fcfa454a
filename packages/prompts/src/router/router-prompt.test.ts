import { codingAgentToolset } from '@router/schemas';
import { expect, test } from 'vitest';
import { functionalTokens } from '../layouts/functional/functional-tokens.ts';
import { functionalLayout } from '../layouts/functional.ts';
import { layouts } from '../layouts/layouts.ts';
import { jsonToolset } from '../testing/json-toolset.ts';
import { oddToolset } from '../testing/odd-toolset.ts';
import { routerPrompt } from './router-prompt.ts';

test('is stable, and each toolset and layout has a fingerprint of its own', () => {
  const fingerprints = [codingAgentToolset, oddToolset].flatMap((toolset) =>
    layouts.map((layout) => routerPrompt({ toolset, layout }).fingerprint),
  );
  expect(new Set(fingerprints).size).toBe(fingerprints.length);
  expect(routerPrompt({ toolset: codingAgentToolset })).toEqual(
    routerPrompt({ toolset: codingAgentToolset }),
  );
});

test('all layouts share the text before the form, so that a prefix cache serves them all', () => {
  const heads = layouts.map(
    (layout) => routerPrompt({ toolset: codingAgentToolset, layout }).system.split('\nOutput:\n')[0],
  );
  expect(new Set(heads).size).toBe(1);
});

test('is compact: each tool is one line of signatures', () => {
  const { system } = routerPrompt({ toolset: codingAgentToolset });
  expect(system).toContain(
    '- codebase_search(query: search-terms, mode?: exact/semantic/hybrid = hybrid, file_pattern?: glob): Find code',
  );
  expect(system).toContain('| (operation=patch, path, target_string: quote, replacement_string: quote)');
  expect(system.length).toBeLessThan(2200);
});

test('a custom toolset is told in its own words', () => {
  const { system } = routerPrompt({ toolset: oddToolset });
  expect(system).toContain('filter?: {tags?: string[], state: open/shut}');
  expect(system).toContain('- ping(): Takes nothing.');
  expect(system).not.toContain('Copy paths');
});

test('a toolset from JSON without a person to ask says so', () => {
  const { system } = routerPrompt({ toolset: jsonToolset });
  expect(system).toContain('- move_event(event: prose, to: {day: string, minute?: number}): Move one event');
  expect(system).toContain('unclear: answer directly and say what a person must decide.');
});

test('the functional form lists every marker', () => {
  const { system } = routerPrompt({ toolset: codingAgentToolset, layout: functionalLayout });
  for (const token of functionalTokens(codingAgentToolset)) expect(system).toContain(token);
});
