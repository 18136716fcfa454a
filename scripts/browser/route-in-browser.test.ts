import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../checks/workspace.ts';
import { findBrowser } from './find-browser.ts';
import { openBrowser } from './open-browser.ts';
import { routeAll } from './route-all.ts';

const executablePath = findBrowser();

/** The example queries, and variants of them, so that there are at least a hundred. */
const queries = readFileSync(join(root, 'examples/queries.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { query: string; context?: object })
  .flatMap((item) => [
    item,
    { ...item, query: item.query.toUpperCase() },
    { ...item, query: `hey, ${item.query} ✨` },
  ]);

describe.skipIf(executablePath === undefined)('in real Chromium', () => {
  let browser: Browser;
  let address: string;
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    requests.push(request.url ?? '');
    const file = bundle.get(request.url ?? '');
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
    response.end(
      file ?? '<!doctype html><title>router</title><script type="module" src="/route-all.js"></script>',
    );
  });
  const bundle = new Map<string, Uint8Array>();

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, 'route-all.ts')],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2023',
      outdir: '/',
      write: false,
    });
    for (const { path, contents } of outputFiles) bundle.set(path, contents);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  test('decides as Node does, byte for byte', async () => {
    expect(queries.length).toBeGreaterThanOrEqual(100);
    const page = await browser.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(address);
    await page.waitForFunction('typeof routeAll === "function"');
    const there = await page.evaluate(`routeAll(${JSON.stringify(queries)})`);
    expect(failures).toEqual([]);
    expect(there).toEqual(await routeAll(queries));
  });
});

test('a browser is there', ({ skip }) => {
  skip(executablePath === undefined, 'no Chromium on this machine: the browser tests did not run');
  expect(executablePath).toBeDefined();
});
