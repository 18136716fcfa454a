import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TeacherRequest } from '../teacher/teacher-request.ts';
import type { RecordedAnswer, RequestKey } from './ledger.ts';
import { openLedger } from './open-ledger.ts';
import { requestHash } from './request-hash.ts';

const request: TeacherRequest = {
  provider: 'test',
  model: 'm',
  system: 'Write a row.',
  messages: [{ role: 'user', content: 'row 1' }],
  schema: { type: 'object' },
  parameters: { seed: 1 },
  fingerprint: 'f',
};
const keyOf = (content: string): RequestKey => {
  const changed = { ...request, messages: [{ role: 'user' as const, content }] };
  return { requestHash: requestHash(changed), request: changed, row: 1, attempt: 0, turn: 0 };
};
const answerOf = (key: RequestKey, text = 'yes'): RecordedAnswer => ({
  requestHash: key.requestHash,
  teacher: 'a',
  text,
  finishReason: 'stop',
  usage: { inputTokens: 10, outputTokens: 2 },
  usd: 0.5,
  latencyMs: 12.5,
  source: 'request',
});

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'router-ledger-'));
  path = join(directory, 'ledger.db');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('openLedger', () => {
  test('gives back what was recorded, also after it was closed', () => {
    const key = keyOf('row 1');
    const first = openLedger(path);
    expect(first.find(key.requestHash)).toBeUndefined();
    first.recordAnswer(key, answerOf(key));
    expect(first.find(key.requestHash)).toEqual(answerOf(key));
    first.close();
    const second = openLedger(path);
    expect(second.find(key.requestHash)).toEqual(answerOf(key));
    expect(second.totals()).toEqual({ answers: 1, failures: 0, usd: 0.5, unpriced: 0 });
    second.close();
    expect(existsSync(`${path}-owner`)).toBe(false);
  });

  test('keeps the first answer to a request, and every failure without ever reusing it', () => {
    const ledger = openLedger(':memory:');
    const key = keyOf('row 1');
    ledger.recordFailure(key, {
      teacher: 'a',
      reason: 'server-error',
      message: 'HTTP 500',
      status: 500,
      latencyMs: 3,
    });
    expect(ledger.find(key.requestHash)).toBeUndefined();
    ledger.recordAnswer(key, answerOf(key, 'first'));
    ledger.recordAnswer(key, answerOf(key, 'second'));
    expect(ledger.find(key.requestHash)?.text).toBe('first');
    expect(ledger.totals()).toMatchObject({ answers: 1, failures: 1 });
  });

  test('an unknown price stays unknown', () => {
    const ledger = openLedger(':memory:');
    const key = keyOf('row 1');
    const { usd: _, ...unpriced } = answerOf(key);
    ledger.recordAnswer(key, { ...unpriced, usage: {} });
    expect(ledger.find(key.requestHash)).toEqual({ ...unpriced, usage: {} });
    expect(ledger.totals()).toMatchObject({ usd: 0, unpriced: 1 });
  });

  test('refuses a second use of the same file, in this process or another, and names the owner', () => {
    const ledger = openLedger(path);
    const locked = {
      code: 'generator/ledger-locked',
      message: expect.stringContaining(`process ${process.pid}`),
    };
    expect(() => openLedger(path)).toThrow(expect.objectContaining(locked));
    const module = join(import.meta.dirname, 'open-ledger.ts');
    const script = `import { openLedger } from ${JSON.stringify(module)}; try { openLedger(${JSON.stringify(path)}) } catch (error) { console.log(error.code) }`;
    const other = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      encoding: 'utf8',
    });
    expect(other).toMatchObject({ stdout: 'generator/ledger-locked\n', stderr: '' });
    ledger.close();
    openLedger(path).close();
  });

  test('refuses what is no ledger, and a folder that is not there', () => {
    writeFileSync(path, 'just some text, long enough to be no database at all');
    const unusable = expect.objectContaining({
      code: 'generator/ledger-unusable',
      message: expect.stringContaining('ledger.db'),
    });
    expect(() => openLedger(path)).toThrow(unusable);
    expect(() => openLedger(join(directory, 'no', 'ledger.db'))).toThrow(unusable);
  });

  test('merges answers and failovers of another ledger once', () => {
    const other = openLedger(path);
    for (const name of ['one', 'two']) other.recordAnswer(keyOf(name), answerOf(keyOf(name), name));
    other.recordFailover('primary', 'b');
    other.close();
    const ledger = openLedger(':memory:');
    ledger.recordAnswer(keyOf('one'), answerOf(keyOf('one'), 'mine'));
    expect(ledger.merge(path)).toBe(1);
    expect(ledger.merge(path)).toBe(0);
    expect([...ledger.answers()].map(({ text }) => text)).toEqual(['mine', 'two']);
    expect(ledger.findFailover('primary')).toBe('b');
  });

  test('merging a file that is missing or in use is refused and changes nothing', () => {
    const ledger = openLedger(':memory:');
    expect(() => ledger.merge(join(directory, 'none.db'))).toThrow(
      expect.objectContaining({ code: 'generator/ledger-not-found' }),
    );
    const busy = openLedger(path);
    expect(() => ledger.merge(path)).toThrow(expect.objectContaining({ code: 'generator/ledger-locked' }));
    busy.close();
    expect(ledger.totals().answers).toBe(0);
  });

  test('remembers requests that were written to a batch, whole', () => {
    const ledger = openLedger(':memory:');
    const key = keyOf('row 1');
    ledger.recordPending(key, 'a');
    expect(ledger.findPending(key.requestHash)).toEqual({ ...key, teacher: 'a' });
    expect(ledger.findPending('other')).toBeUndefined();
  });

  test('belongs to one run', () => {
    const ledger = openLedger(':memory:');
    ledger.bind('plan', 'one');
    ledger.bind('plan', 'one');
    expect(() => ledger.bind('plan', 'two')).toThrow(
      expect.objectContaining({ code: 'generator/ledger-of-another-run' }),
    );
  });
});

describe('requestHash', () => {
  test.each([
    ['provider', { provider: 'other' }],
    ['model', { model: 'other' }],
    ['base URL', { baseUrl: 'http://127.0.0.1' }],
    ['system text', { system: 'Other.' }],
    ['messages', { messages: [] }],
    ['schema', { schema: { type: 'array' } }],
    ['parameters', { parameters: { seed: 2 } }],
    ['provider options', { providerOptions: { a: { b: 1 } } }],
    ['template fingerprint', { fingerprint: 'g' }],
  ])('changes with the %s', (_, change) => {
    expect(requestHash({ ...request, ...change })).not.toBe(requestHash(request));
  });

  test('does not change with the order of keys', () => {
    expect(
      requestHash(Object.fromEntries(Object.entries(request).reverse()) as unknown as TeacherRequest),
    ).toBe(requestHash(request));
  });
});
