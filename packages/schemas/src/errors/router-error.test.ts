import { expect, test, vi } from 'vitest';
import { ParseError } from '../parse/parse-error.ts';
import { RouterError } from './router-error.ts';

test('carries its reason, a hint and a cause', () => {
  const cause = new Error('disk');
  const error = new RouterError({
    code: 'dataset/file-not-found',
    message: 'No file.',
    hint: 'Check the path.',
    cause,
  });
  expect(error).toMatchObject({
    name: 'RouterError',
    code: 'dataset/file-not-found',
    kind: 'data',
    hint: 'Check the path.',
    cause,
  });
  expect(new RouterError({ code: 'a/b', message: 'm' })).not.toHaveProperty('cause');
});

test('is recognised across duplicate copies of the package', async () => {
  vi.resetModules();
  const other = await import('./router-error.ts');
  expect(other.RouterError).not.toBe(RouterError);
  const error = new other.RouterError({ code: 'a/b', message: 'm' });
  expect([error instanceof RouterError, RouterError.isInstance(error)]).toEqual([false, true]);
  expect(RouterError.isInstance(new ParseError({ code: 'a/b', subject: 'It', issues: [] }))).toBe(true);
  for (const value of [null, undefined, 'x', new Error('x'), {}])
    expect(RouterError.isInstance(value)).toBe(false);
});
