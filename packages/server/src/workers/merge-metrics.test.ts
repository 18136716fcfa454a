import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMetrics } from '../metrics/create-metrics.ts';
import { scriptedRouter } from '../testing/scripted-router.ts';
import { mergeMetrics } from './merge-metrics.ts';

const doors = ['/v1/route', '/metrics', 'a "quoted" door\n'];
const answer = fc.record({
  process: fc.nat(2),
  door: fc.constantFrom(...doors),
  status: fc.constantFrom(200, 400),
  // Of few bits, so that sums do not depend on their order.
  seconds: fc.nat(64).map((steps) => steps / 64),
});

/** What the series say, in whatever order. */
const seriesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .sort();

test('several processes together count what one would have counted', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 40 }), fc.boolean(), (answers, firstIsGone) => {
      const router = scriptedRouter();
      const each = [createMetrics(router), createMetrics(router), createMetrics(router)];
      const one = createMetrics(router);
      for (const { process, door, status, seconds } of answers) {
        each[process]?.answered(door, status, seconds);
        one.answered(door, status, seconds);
      }
      const [first = '', ...others] = each.map((metrics) => metrics.render());
      const merged = firstIsGone ? mergeMetrics(others, [first]) : mergeMetrics([first, ...others]);
      expect(seriesOf(merged)).toEqual(seriesOf(one.render()));
      expect(mergeMetrics([merged])).toBe(merged);
    }),
  );
});

test('what a process was at when it ended is no longer under way', () => {
  const metrics = createMetrics(scriptedRouter());
  metrics.inFlight(1);
  expect(mergeMetrics([metrics.render()], [metrics.render()])).toContain('requests_in_flight 1\n');
});
