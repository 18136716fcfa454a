import { expect, test } from 'vitest';
import { CueSink } from './cue-sink.ts';
import { createFeatureVector } from './feature-vector.ts';
import { PatternCues } from './pattern-cues.ts';
import { routerFeatureBits } from './router-features.ts';

function cuesOf(ask: string, prose: string, form = { hasPath: false, question: false }): Set<number> {
  const vector = createFeatureVector(routerFeatureBits);
  new PatternCues(new CueSink(vector, routerFeatureBits)).add(ask, prose, form);
  return new Set(vector.ids.subarray(0, vector.length));
}

const names = new CueSink(createFeatureVector(routerFeatureBits), routerFeatureBits);
const bucket = (name: string) => names.bucketOf(name);

test('what an ask matches, with and without a path, as a question', () => {
  const ask = 'Where do WE rename it?';
  expect(cuesOf(ask, ask, { hasPath: true, question: true })).toEqual(
    new Set(
      ['we', 'wh', 'where', 'edit', 'vague']
        .flatMap((name) => [`ask:${name}`, `ask:${name}|path:true`, `ask:${name}?`])
        .map(bucket),
    ),
  );
});

test('what only the talk around an ask matches', () => {
  const cues = cuesOf('3 * 4', 'thanks, the deploy is done. 3 * 4');
  expect(cues.has(bucket('ask:arithmetic|path:false'))).toBe(true);
  expect(cues.has(bucket('prose:thanks'))).toBe(true);
  expect(cues.has(bucket('prose:production'))).toBe(true);
  expect(cues.has(bucket('prose:arithmetic'))).toBe(false);
});
