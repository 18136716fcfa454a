import { expect, test } from 'vitest';
import { createTextFeatures } from './text-features.ts';

const read = createTextFeatures();
function idsOf(text: string): Set<number> {
  const { vector } = read(text);
  return new Set(vector.ids.subarray(0, vector.length));
}
const shared = (a: string, b: string) => [...idsOf(a)].filter((id) => idsOf(b).has(id)).length;

test('forms of one word share more than unrelated words of the same lengths', () => {
  expect(shared('cancel booking', 'cancelled bookings')).toBeGreaterThan(
    2 * shared('cancel booking', 'weather tomorrows'),
  );
});

test('a question is told from a statement of the same words', () => {
  const question = idsOf('is it open');
  expect([...idsOf('it is open')].filter((id) => !question.has(id)).length).toBeGreaterThan(4);
});

test.each(['', '   ', '?!', 'a', 'ÄÖ ü', '今日は'])('reads %j', (text) => {
  const { vector, blocks } = read(text);
  expect(blocks[1]!.end).toBe(vector.length);
  expect(blocks[0]!.end).toBeLessThanOrEqual(vector.length);
});
