import { expect, test } from 'vitest';
import { createRandom } from '../math/random.ts';
import { createNetworkScorer } from './clipped-network.ts';
import { createCommittee } from './committee.ts';

test('scores are the mean of what the members score alone, but for rounding', () => {
  const shape = { width: 4, features: 5, labels: 3 };
  const random = createRandom(3);
  const numbers = (length: number) => Float32Array.from({ length }, () => 4 * random() - 2);
  const trained = [0, 1, 2].map(() => ({
    inner: numbers(20),
    innerBias: Float64Array.from(numbers(4)),
    outer: numbers(12),
    outerBias: Float64Array.from(numbers(3)),
  }));
  const features = {
    ids: Int32Array.of(0, 2, 4),
    values: Float32Array.of(0.5, -1, 0.25),
    length: 3,
    known: 1,
  };
  const together = createCommittee({ ...shape, members: 3 });
  trained.forEach((member, seat) => {
    together.seat(seat, member);
  });

  const mean = new Float64Array(3);
  for (const member of trained) {
    const alone = Float64Array.from(member.outerBias);
    for (let j = 0; j < 4; j++) {
      let hidden = member.innerBias[j]!;
      for (let k = 0; k < 3; k++) hidden += features.values[k]! * member.inner[features.ids[k]! * 4 + j]!;
      for (let c = 0; c < 3; c++)
        alone[c] = alone[c]! + Math.max(-1, Math.min(1, hidden)) * member.outer[j * 3 + c]!;
    }
    for (let c = 0; c < 3; c++) mean[c] = mean[c]! + alone[c]! / 3;
  }

  const scores = new Float64Array(3);
  createNetworkScorer(together.network)(features, scores);
  for (let c = 0; c < 3; c++) expect(Math.abs(scores[c]! - mean[c]!)).toBeLessThan(0.05);
});
