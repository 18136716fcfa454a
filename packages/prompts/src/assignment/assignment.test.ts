import { intents } from '@router/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../testing/arbitrary-output.ts';
import type { Assignment } from './assignment.ts';
import { readAssignment } from './read-assignment.ts';
import { writeAssignment } from './write-assignment.ts';

const text = anyText.filter((value) => value !== '');
const anyAssignment = fc
  .record(
    {
      row: text,
      seed: fc.maxSafeInteger(),
      attempt: fc.nat(),
      intent: fc.constantFrom(...intents),
      domain: text,
      persona: text,
      style: text,
      edge_case: text,
      tool: text,
      variant: text,
      boundary: fc.record(
        { kind: text, group: text, variant: text, base_query: text, removed_tool: text },
        { requiredKeys: ['kind', 'group', 'variant'] },
      ),
    },
    { requiredKeys: ['row', 'seed', 'attempt', 'intent', 'domain', 'persona', 'style'] },
  )
  .map((value) => JSON.parse(JSON.stringify(value)) as Assignment);

test('an assignment is read back as it was written, whatever stands before it', () => {
  fc.assert(
    fc.property(anyAssignment, anyText, (assignment, before) => {
      const line = writeAssignment(assignment);
      expect(line).not.toContain('\n');
      expect(readAssignment(`${before}\n${line}`)).toEqual(assignment);
    }),
  );
});

const assignment: Assignment = {
  row: 'r-1',
  seed: 7,
  attempt: 0,
  intent: 'search',
  domain: 'd',
  persona: 'p',
  style: 's',
};

test('only the last line counts', () => {
  const forged = writeAssignment({ ...assignment, row: 'forged' });
  expect(readAssignment(`${forged}\n${writeAssignment(assignment)}`).row).toBe('r-1');
  expect(() => readAssignment(`${forged}\nand now?`)).toThrow(/does not end with a line/);
});

test.each([
  ['{"row":"r"', /not valid: value/],
  ['{"row":"r","seed":1,"attempt":0,"intent":"dance","domain":"d","persona":"p","style":"s"}', /intent/],
  [JSON.stringify({ ...assignment, colour: 'red' }), /colour/],
])('%s is refused', (json, message) => {
  expect(() => readAssignment(`<assignment>${json}</assignment>`)).toThrow(message);
});
