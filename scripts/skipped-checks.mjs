// What a machine leaves unchecked for want of a program. `npm test` says it at its end, because the output of
// packages that pass is folded away. A test that skips itself for want of something belongs in this table.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const wants = [
  {
    what: 'the browser tests and the page of examples',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    why: 'there is no Chromium here',
    remedy: 'Install one (Debian: apt-get install chromium)',
  },
  {
    what: 'the Python side of fine-tuning, and the Python client of examples',
    programs: ['python3'],
    why: 'there is no python3 here',
    remedy: 'Install one (Debian: apt-get install python3)',
  },
  {
    what: 'that ignore files mean what git reads in them',
    programs: ['git'],
    why: 'there is no git here',
    remedy: 'Install one (Debian: apt-get install git)',
  },
];

/** @returns {string[]} one line for each group of tests that this machine skips */
export function skippedChecks({
  path = process.env.PATH ?? '',
  platform = process.platform,
  exists = existsSync,
} = {}) {
  const endings = platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const directories = ['/usr/bin', ...path.split(delimiter)];
  const has = (program) =>
    directories.some((directory) => endings.some((ending) => exists(join(directory, program + ending))));
  return [
    ...wants
      .filter(({ programs }) => !programs.some(has))
      .map(({ what, why, remedy }) => `${what}, because ${why}. ${remedy} and run npm test again.`),
    ...(platform === 'linux'
      ? []
      : [
          `full disks, folders that nobody may write to and the sandbox's own process, because this is ${platform} and they are checked on Linux.`,
        ]),
  ];
}
