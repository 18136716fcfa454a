import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Peers are installed here once, for every comparison of this repository: they stay out of the workspace. */
const folder = new URL('./peers/', import.meta.url);

/** Loads an installed peer. */
export const loadPeer = createRequire(new URL('package.json', folder));

/** The installed version of a peer, or `not installed`. */
export function versionOf(name: string): string {
  const file = new URL(`node_modules/${name}/package.json`, folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : 'not installed';
}
