import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The Chromium or Chrome that is there: Debian's place first, then the PATH. */
export function findBrowser(): string | undefined {
  const directories = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return directories
    .flatMap((directory) => names.map((name) => join(directory, name)))
    .find((file) => existsSync(file));
}
