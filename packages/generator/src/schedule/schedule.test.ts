import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAdaptiveConcurrency } from './adaptive-concurrency.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { createEventQueue } from './event-queue.ts';
import { createPriorityQueue } from './priority-queue.ts';
import { createTokenBucket } from './token-bucket.ts';

describe('createTokenBucket', () => {
  test('lets no more than the limit through in any window of a minute, and nearly as much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 600 }), (perMinute) => {
        const bucket = createTokenBucket(perMinute, 0);
        const taken: number[] = [];
        for (let now = 0; now < 180_000; ) {
          const wait = bucket.waitMs(1, now);
          if (wait === 0) {
            bucket.take(1, now);
            taken.push(now);
          } else now += wait;
        }
        for (let index = 0; index + perMinute < taken.length; index += 1)
          expect(taken[index + perMinute]! - taken[index]!).toBeGreaterThanOrEqual(59_900);
        expect(taken.length).toBeGreaterThan(perMinute * 3 * 0.9);
      }),
      { numRuns: 20 },
    );
  });

  test('a request larger than the bucket goes when it is full and is paid back before the next', () => {
    const bucket = createTokenBucket(6000, 0);
    expect(bucket.waitMs(1000, 0)).toBe(0);
    bucket.take(1000, 0);
    expect(bucket.waitMs(1, 0)).toBeGreaterThan(7000);
  });
});

describe('createAdaptiveConcurrency', () => {
  test('halves once for a burst of refusals and climbs back by one a round', () => {
    const concurrency = createAdaptiveConcurrency({ start: 16, max: 32 });
    for (let refusal = 0; refusal < 10; refusal += 1) concurrency.onOverload(100, 200 + refusal);
    expect(concurrency.limit()).toBe(8);
    for (let success = 0; success < 9; success += 1) concurrency.onSuccess();
    expect(concurrency.limit()).toBe(9);
    for (let success = 0; success < 5000; success += 1) concurrency.onSuccess();
    expect(concurrency.limit()).toBe(32);
  });

  test('never falls below one', () => {
    const concurrency = createAdaptiveConcurrency({ start: 4, max: 4 });
    for (let now = 0; now < 10; now += 1) concurrency.onOverload(now, now);
    expect(concurrency.limit()).toBe(1);
  });
});

describe('createCircuitBreaker', () => {
  test('opens after failures in a row, waits longer after each failed trial, closes with a success', () => {
    const breaker = createCircuitBreaker({ threshold: 2, pauseMs: 100 });
    breaker.onFailure(0);
    breaker.onSuccess();
    breaker.onFailure(0);
    expect(breaker.state(0)).toBe('closed');
    breaker.onFailure(0);
    expect([breaker.state(50), breaker.waitMs(50), breaker.state(100)]).toEqual(['open', 50, 'half-open']);
    breaker.onFailure(100);
    expect(breaker.waitMs(100)).toBe(200);
    breaker.onSuccess();
    expect([breaker.state(101), breaker.waitMs(101)]).toEqual(['closed', 0]);
  });
});

test('a priority queue gives items by rank and, among equals, by arrival', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (ranks) => {
      const queue = createPriorityQueue<{ rank: number; order: number }>();
      ranks.forEach((rank, order) => {
        queue.push({ rank, order }, rank);
      });
      const out = ranks.map(() => queue.pop()!);
      expect(out).toEqual([...out].sort((a, b) => a.rank - b.rank || a.order - b.order));
      expect([queue.size, queue.pop(), queue.peek()]).toEqual([0, undefined, undefined]);
    }),
  );
});

describe('createEventQueue', () => {
  test('hands over in order, then ends; an error comes after the last event', async () => {
    const queue = createEventQueue<number>();
    const first = queue.take();
    queue.push(1);
    expect(await first).toEqual([1]);
    queue.push(2);
    queue.push(3);
    queue.close(new Error('broken'));
    expect(await queue.take()).toEqual([2, 3]);
    await expect(queue.take()).rejects.toThrow('broken');
  });
});
