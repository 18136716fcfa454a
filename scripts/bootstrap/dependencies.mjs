import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runQuietly } from './run-quietly.mjs';

const stampFile = 'node_modules/.router-setup';

/** Whether the workspace was installed from this lockfile and these manifests. Reads a few small files. */
export function hasDependencies(root) {
  const stamp = new URL(stampFile, root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** Installs exactly what the lockfile says. */
export async function installDependencies(root, { node, pnpm, environment }) {
  process.stderr.write('Setting up: installing the workspace packages (once)\n');
  await runQuietly(node, [pnpm, 'install', '--frozen-lockfile', '--config.confirm-modules-purge=false'], {
    what: 'Installing the workspace packages',
    hint: 'Check the network connection and free disk space, then run the same command again.',
    cwd: fileURLToPath(root),
    env: environment,
  });
  writeFileSync(new URL(stampFile, root), fingerprint(root));
}

function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests(root)])
    hash.update(`${file}\n`).update(readFileSync(new URL(file, root)));
  return hash.digest('hex');
}

function manifests(root) {
  return ['packages', 'apps']
    .flatMap((group) =>
      readdirSync(new URL(`${group}/`, root)).map((name) => `${group}/${name}/package.json`),
    )
    .filter((file) => existsSync(new URL(file, root)))
    .sort();
}
