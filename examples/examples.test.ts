import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { loadShippedModel } from '@router/local-model';
import { createRouter, localTier } from '@router/router-runtime';
import { createHttpServer } from '@router/server';
import { chromium } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';

const here = import.meta.dirname;
const quiet = '--disable-warning=ExperimentalWarning';
const python = findProgram('python3');
const browser = findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill();
});

async function run(example: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [quiet, join(here, example)]);
  return stdout;
}

/** Starts an example that serves, and gives back the address that it prints first. */
async function start(example: string): Promise<string> {
  const child = spawn(process.execPath, [quiet, join(here, example), '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`${example} ended without an address`);
}

function findProgram(...names: string[]): string | undefined {
  const directories = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return directories
    .flatMap((directory) => names.map((name) => join(directory, name)))
    .find((file) => existsSync(file));
}

describe('programs', () => {
  test('ai-sdk-agent calls a tool and ends with its result', async () => {
    const told = await run('ai-sdk-agent/main.ts');
    expect(told).toContain('called file_manager {"operation":"read","path":"settings.json"}');
    expect(told).toContain('"retries": 3');
  });

  test('custom-toolset routes to tools of its own', async () => {
    const [track, refund, song] = (await run('custom-toolset/main.ts')).split('\n');
    expect(track).toContain('"tool_name":"track_order","arguments":{"order":"A-1042"}');
    expect(refund).toContain('"tool_name":"refund_order","arguments":{"order":"A-1042"}');
    expect(song).toContain('"status":"complete"');
  });

  test('mcp-client has a routed call carried out', async () => {
    const told = await run('mcp-client/main.ts');
    expect(told).toContain('route, codebase_search, file_manager, sandbox_exec, ask_human');
    expect(told).toContain('Starts `router mcp` in a workspace');
  });
});

test('hono-service answers at its own doors and at the router’s', async () => {
  const url = await start('hono-service/main.ts');
  const triaged = await fetch(`${url}/triage`, { method: 'POST', body: 'open src/a.ts' });
  expect(await triaged.json()).toMatchObject({ tool: 'file_manager' });
  const routed = await fetch(`${url}/v1/route`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'open src/a.ts' }),
  });
  expect(await routed.json()).toMatchObject({ output: { tool_use: { arguments: { path: 'src/a.ts' } } } });
});

describe.skipIf(browser === undefined)('in real Chromium', () => {
  test('browser-page decides while one types, and asks nobody', async () => {
    const url = await start('browser-page/main.ts');
    const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    const chrome = await chromium.launch({ ...(browser && { executablePath: browser }), args: flags });
    try {
      const page = await chrome.newPage();
      await page.goto(url);
      await page.waitForSelector('body[data-ready]', { state: 'attached' });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.fill('input', 'open src/payments/stripe.ts');
      await page.waitForFunction('document.querySelector("pre").textContent.includes("stripe.ts")');
      expect(await page.textContent('pre')).toMatch(/^file_manager \(/);
      expect(asked).toEqual([]);
    } finally {
      await chrome.close();
    }
  });
});

describe.skipIf(python === undefined)('with Python', () => {
  test('python-client reads decisions and refusals', async () => {
    const server = await createHttpServer({
      router: createRouter({ tiers: [localTier(await loadShippedModel())] }),
    });
    const { stdout } = await promisify(execFile)(python ?? '', [
      join(here, 'python-client/client.py'),
      server.url,
      'where do we retry uploads?',
    ]);
    await server.close();
    expect(stdout).toMatch(/^codebase_search \{"status": "running"/);
    expect(stdout).toContain('refused: deadline_ms is not usable');
  });
});

test('what this machine has no program for is said out loud', ({ skip }) => {
  const missing = [python ? [] : ['python3'], browser ? [] : ['Chromium']].flat();
  skip(missing.length > 0, `SKIPPED on this machine: examples that need ${missing.join(' and ')}`);
  expect(execFileSync(python ?? '', ['--version'], { encoding: 'utf8' })).toMatch(/^Python 3/);
});

test('npm run example names the examples there are', () => {
  const { status, stderr } = spawnSync(process.execPath, [quiet, join(here, 'run-example.ts'), 'nope'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^"nope" is no example: expected one of ai-sdk-agent, .*mcp-client\.$/m);
});

test('every example is a folder with a README', () => {
  const folders = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  expect(folders.length).toBeGreaterThanOrEqual(6);
  for (const folder of folders) expect(existsSync(join(here, folder, 'README.md'))).toBe(true);
});
