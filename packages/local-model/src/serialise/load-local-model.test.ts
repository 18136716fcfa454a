import { codingAgentToolset, RouterError } from '@router/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handRows } from '../__fixtures__/hand-rows.ts';
import { shopToolset } from '../__fixtures__/shop-toolset.ts';
import { trainLocalModel } from '../train/train-local-model.ts';
import { checksum } from './checksum.ts';
import { loadLocalModel } from './load-local-model.ts';
import { serializeLocalModel } from './serialize-local-model.ts';

const { model } = trainLocalModel(handRows, { toolset: codingAgentToolset });
const bytes = serializeLocalModel(model);

describe('loadLocalModel', () => {
  test('decides exactly as the model that was written, and writes the same bytes again', () => {
    const loaded = loadLocalModel(bytes);
    for (const { user_query } of handRows) expect(loaded.route(user_query)).toEqual(model.route(user_query));
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(loaded.route(query)).toEqual(model.route(query));
      }),
      { numRuns: 50 },
    );
    expect(serializeLocalModel(loaded)).toEqual(bytes);
    expect(loaded.provenance).toEqual(model.provenance);
  });

  test('reads bytes that stand anywhere in a larger buffer and keeps no hold of them', () => {
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    const view = larger.subarray(3, 3 + bytes.length);
    const loaded = loadLocalModel(view);
    const before = loaded.route('where is parseConfig defined?');
    larger.fill(0);
    expect(loaded.route('where is parseConfig defined?')).toEqual(before);
  });

  test('reads a Node Buffer, as a file gives it', () => {
    const loaded = loadLocalModel(Buffer.from(bytes));
    for (const { user_query } of handRows) expect(loaded.route(user_query)).toEqual(model.route(user_query));
  });

  test('refuses every damaged file with one named error', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = damaged[at]! ^ change;
        expectRefused(damaged);
      }),
      { numRuns: 60 },
    );
    for (const length of [0, 3, 12, 100, bytes.length - 1]) expectRefused(bytes.slice(0, length));
    expectRefused(Uint8Array.from([...bytes, 0]));
  });

  test('refuses a forged header behind a right checksum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 3000 }), fc.nat(255), (at, value) => {
        const forged = bytes.slice();
        forged[at] = value;
        new DataView(forged.buffer).setUint32(forged.length - 4, checksum(forged.subarray(0, -4)), true);
        try {
          loadLocalModel(forged).route('open src/a.ts');
        } catch (error) {
          expect(RouterError.isInstance(error) && error.code).toBe('local-model/invalid-weights');
        }
      }),
      { numRuns: 150 },
    );
  });

  test('refuses the toolset of another model', () => {
    expect(() => loadLocalModel(bytes, { toolset: shopToolset })).toThrow(
      /trained for the tools codebase_search/,
    );
  });
});

function expectRefused(damaged: Uint8Array): void {
  let error: unknown;
  try {
    loadLocalModel(damaged);
  } catch (caught) {
    error = caught;
  }
  expect(RouterError.isInstance(error) && error.code).toBe('local-model/invalid-weights');
}
