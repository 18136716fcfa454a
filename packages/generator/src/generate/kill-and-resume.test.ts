import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openLedger } from '../ledger/open-ledger.ts';

const script = join(import.meta.dirname, '../test-kit/killable-run.ts');
/** `ROUTER_SOAK=1` kills at fifty random moments of a run that is long enough for the weights to drift. */
const soak = process.env.ROUTER_SOAK !== undefined;
const rowCount = soak ? 720 : 240;
const moments = soak
  ? Array.from({ length: 50 }, () => 1 + Math.floor(Math.random() * (rowCount - 10))).sort((a, b) => a - b)
  : [20, 150];
const directory = mkdtempSync(join(tmpdir(), 'router-kill-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Runs the script; kills it without warning after so many printed lines. */
function run(
  ledger: string,
  killAfter = Number.POSITIVE_INFINITY,
): Promise<{ lines: string[]; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ledger, String(rowCount)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.split('\n').length > killAfter) child.kill('SIGKILL');
    });
    child.on('close', () => resolve({ lines: out.split('\n').slice(0, -1), errors }));
  });
}

test('killed without warning again and again, the rows are those of an undisturbed run and nothing is paid twice', async () => {
  const whole = await run(join(directory, 'whole.db'));
  expect(whole.errors).toBe('');
  expect(whole.lines).toHaveLength(rowCount + 1);
  const [, undisturbedRequests] = whole.lines.at(-1)!.split(' ');
  const ledger = join(directory, 'killed.db');
  let kept = 0;
  for (const killAfter of moments) {
    const { lines } = await run(ledger, killAfter);
    const rows = lines.filter((line) => line.startsWith('{'));
    expect(rows).toEqual(whole.lines.slice(0, rows.length));
    // Opening at once shows that the dead process left no lock behind.
    const opened = openLedger(ledger);
    expect(opened.totals().answers).toBeGreaterThanOrEqual(kept);
    kept = opened.totals().answers;
    opened.close();
  }
  const last = await run(ledger);
  expect(last.lines.slice(0, -1)).toEqual(whole.lines.slice(0, -1));
  const [, requests, replayed] = last.lines.at(-1)!.split(' ');
  expect(Number(replayed)).toBe(kept);
  expect(Number(requests) + kept).toBe(Number(undisturbedRequests));
}, 600_000);
