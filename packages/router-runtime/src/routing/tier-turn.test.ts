import { readQuery } from '@router/policy';
import { codingAgentToolset } from '@router/schemas';
import { expect, test } from 'vitest';
import { LazyAbort } from './lazy-abort.ts';
import { TierTurn } from './tier-turn.ts';

const asked = {
  query: 'open src/a.ts',
  context: undefined,
  reading: readQuery('open src/a.ts'),
  toolset: codingAgentToolset,
  workspace: undefined,
  previous: undefined,
};

test('a request spread into another one keeps its signal', () => {
  const cancel = new LazyAbort(undefined);
  const forwarded = { ...new TierTurn(asked, cancel), query: 'open src/b.ts' };
  expect(forwarded.reading).toBe(asked.reading);
  cancel.abort('late');
  expect(forwarded.signal.aborted).toBe(true);
});

test('every request has a signal of its own, which follows the caller', () => {
  const caller = new AbortController();
  const [first, second] = [new LazyAbort(caller.signal), new LazyAbort(caller.signal)];
  const [one, other] = [new TierTurn(asked, first), new TierTurn(asked, second)];
  expect(one.signal).not.toBe(other.signal);
  first.abort('late');
  expect([one.signal.aborted, other.signal.aborted]).toEqual([true, false]);
  caller.abort('gone');
  expect(other.signal.reason).toBe('gone');
});
