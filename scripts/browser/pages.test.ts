import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../apps/cli/src/testing/run-command.ts';
import { root } from '../checks/workspace.ts';
import { findBrowser } from './find-browser.ts';
import { openBrowser } from './open-browser.ts';

const hostile = '<img src=x onerror=alert(1)></script><script>alert(2)</script>';
const released = readFileSync(join(root, 'datasets/semantic-router-v1/rows/test.jsonl'), 'utf8').split('\n');
const lines = [
  JSON.stringify({
    user_query: hostile,
    output: { status: 'complete', final_answer: hostile },
    meta: { id: 'hostile' },
  }),
  ...released.slice(0, 119),
];

/** What a reader of the table has before them. */
const state = `({
  count: document.querySelector('.count').textContent,
  page: document.querySelector('.pager span').textContent,
  lines: document.querySelectorAll('table.rows tbody tr').length,
  first: document.querySelector('table.rows tbody summary')?.textContent,
  focus: document.activeElement.name,
})`;

describe.skipIf(findBrowser() === undefined)('pages that the command writes, in real Chromium', () => {
  const directory = mkdtempSync(join(tmpdir(), 'router-pages-'));
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(join(directory, 'rows.jsonl'), `${lines.join('\n')}\n`);
    for (const words of [
      ['stats', 'rows.jsonl', '--html', 'stats.html'],
      ['eval', '--data', 'rows.jsonl', '--html', 'eval.html'],
    ])
      expect((await runCommand(words, { directory })).code).toBe(0);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(directory, { recursive: true });
  });

  describe.each(['stats', 'eval'])('of router %s', (name) => {
    async function open(colorScheme: 'light' | 'dark', look: (page: Page) => Promise<void>): Promise<void> {
      const page = await browser.newPage({ colorScheme });
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('dialog', (dialog) => complaints.push(dialog.message()));
      await page.goto(pathToFileURL(join(directory, `${name}.html`)).href);
      await look(page);
      await page.close();
      expect(complaints).toEqual([]);
    }

    test('shows what data holds as text, and pages of lines', () =>
      open('light', async (page) => {
        expect(await page.evaluate(state)).toMatchObject({
          count: expect.stringMatching(/^120 (rows|items)$/),
          page: 'Page 1 of 3',
          lines: 50,
          first: hostile,
        });
        expect(await page.evaluate('document.images.length')).toBe(0);
      }));

    test('is searched, filtered and turned by keyboard alone, and the focus stays', () =>
      open('light', async (page) => {
        await page.focus('button[name=next]');
        for (const turned of ['Page 2 of 3', 'Page 3 of 3', 'Page 3 of 3']) {
          await page.keyboard.press('Enter');
          expect(await page.evaluate(state)).toMatchObject({ page: turned, focus: 'next' });
        }
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Space');
        expect(await page.evaluate(state)).toMatchObject({ page: 'Page 2 of 3', focus: 'back' });
        await page.focus('input[name=text]');
        await page.keyboard.type('ONERROR alert');
        expect(await page.evaluate(state)).toMatchObject({ page: 'Page 1 of 1', lines: 1, first: hostile });
        await page.focus('table.rows summary');
        await page.keyboard.press('Enter');
        expect(await page.isVisible('table.rows details[open] pre')).toBe(true);
        await page.selectOption('.filters select', { index: 1 });
        await page.fill('input[name=text]', 'what no line holds');
        expect(await page.evaluate(state)).toMatchObject({ page: '', lines: 0 });
      }));

    test.each(['light', 'dark'] as const)('has text of enough contrast in the %s', (scheme) =>
      open(scheme, async (page) => {
        expect(await page.evaluate(faint)).toEqual([]);
      }),
    );
  });
});

/** Elements whose text has less than 4.5 times the light of what is behind it, or the other way round (WCAG 2.2, 1.4.3). */
const faint = `(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const pixel = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([...rgb]) => {
    const [red, green, blue] = rgb.map((value) => value / 255).map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const color = pixel(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255];
  };
  const ratio = (node) => {
    const style = getComputedStyle(node);
    const text = luminance(pixel(style.fill && node instanceof SVGElement ? style.fill : style.color));
    const ground = luminance(behind(node));
    return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
  };
  const shows = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()) && node.checkVisibility();
  return [...document.body.querySelectorAll('*')]
    .filter((node) => shows(node) && node.ariaDisabled !== 'true' && ratio(node) < 4.5)
    .map((node) => [node.tagName, node.className, node.textContent, ratio(node).toFixed(2)].join(' '));
})()`;
