import { expect, test } from 'vitest';
import { makeSettings } from '../testing/make-settings.ts';
import { estimateDecode } from './estimate-decode.ts';
import { adapterParameters, estimateMemory } from './estimate-memory.ts';
import { estimateTime } from './estimate-time.ts';
import { gpus } from './gpus.ts';
import { countParameters, knownShape, llama8b, shapeOfConfig } from './model-shape.ts';

const findGpu = (id: string) => gpus.find((gpu) => gpu.id === id)!;

test("Llama's published sizes come out", () => {
  expect(countParameters(llama8b).total).toBe(8_030_261_248);
  expect(countParameters(knownShape('meta-llama/Llama-3.2-1B-Instruct')!).total).toBe(1_235_814_400);
  expect(countParameters(knownShape('unsloth/Llama-3.2-3B')!).total).toBe(3_212_749_824);
  expect(knownShape('some/other')).toBeUndefined();
});

test('a rank-16 adapter on all linear layers of the 8B has 42 million weights', () => {
  expect(adapterParameters(makeSettings(), llama8b)).toBe(41_943_040);
  const functional = makeSettings({ layoutId: 'functional' });
  expect(adapterParameters(functional, llama8b) - 41_943_040).toBe(functional.added_tokens.length * 4096 * 2);
  const whole = makeSettings({ recipeId: 'unsloth', layoutId: 'functional' });
  expect(adapterParameters(whole, llama8b) - 41_943_040).toBe(128_256 * 4096 * 2);
});

test('the frozen 8B takes 4.5 GB in NF4 for its layers and 2.1 GB for what stays in 16 bits', () => {
  const { lines, bytes } = estimateMemory(makeSettings(), llama8b, { longestRow: 700 });
  expect(lines[0]!.bytes / 1e9).toBeCloseTo(3.6, 1);
  expect(lines[1]!.bytes / 1e9).toBeCloseTo(2.1, 1);
  expect(lines.reduce((sum, line) => sum + line.bytes, 0)).toBe(bytes);
});

test('memory grows with the batch, and 16 bits take more than 4', () => {
  const of = (changes: Parameters<typeof makeSettings>[0]) =>
    estimateMemory(makeSettings(changes), llama8b, { longestRow: 700 }).bytes;
  expect(of({ changes: { training: { batch_size: 8 } } })).toBeGreaterThan(of({}));
  expect(of({ changes: { quantization: 'none' } })).toBeGreaterThan(of({}) + 9e9);
});

test('time follows 6 FLOP a weight and token', () => {
  const settings = makeSettings({ changes: { training: { epochs: 1, batch_size: 1, accumulation: 1 } } });
  const { steps, tokens, seconds, usd } = estimateTime(settings, llama8b, {
    rows: 1000,
    tokens: 500_000,
    gpu: findGpu('h100'),
    price: 3600,
  });
  expect([steps, tokens]).toEqual([1000, 500_000]);
  expect(seconds).toBeCloseTo((6 * 8.030261248e9 * 500_000) / (989e12 * 0.3), 6);
  expect(usd).toBeCloseTo(seconds, 6);
});

test('a token takes the time of reading every weight once', () => {
  const { perToken, milliseconds } = estimateDecode(
    llama8b,
    findGpu('h100'),
    { read: 60, written: 14 },
    { bytesPerWeight: 2 },
  );
  expect(perToken).toBeCloseTo(((7.504924672 * 2) / (3350 * 0.8)) * 1000, 3);
  expect(milliseconds).toBeCloseTo(14 * perToken, 6);
});

test('a configuration states a shape, or none', () => {
  const config = {
    hidden_size: 64,
    intermediate_size: 192,
    num_hidden_layers: 2,
    num_attention_heads: 4,
    vocab_size: 1024,
  };
  expect(shapeOfConfig(JSON.stringify(config))).toMatchObject({
    keyValueHeads: 4,
    headSize: 16,
    tied: false,
  });
  expect(shapeOfConfig('{"model_type": "t5"}')).toBeUndefined();
});
