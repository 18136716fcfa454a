import type { TrainingExample } from '@router/schemas';
import { expectTypeOf, test } from 'vitest';
import { splitRows } from './split-rows.ts';

declare const rows: TrainingExample[];

test('the parts are named by the fractions', () => {
  expectTypeOf(splitRows(rows)).toEqualTypeOf<Record<'train' | 'validation' | 'test', TrainingExample[]>>();
  expectTypeOf(splitRows(rows, { fractions: { a: 0.5, b: 0.5 } })).toEqualTypeOf<
    Record<'a' | 'b', TrainingExample[]>
  >();
  // @ts-expect-error a part that is not among the fractions
  splitRows(rows, { fractions: { a: 1 } }).b;
});
