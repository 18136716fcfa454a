import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runQuietly } from './run-quietly.mjs';
import { SetupError } from './setup-error.mjs';

const nodeVersion = '24.21.0';
const minimumNode = [22, 18];

/**
 * The Node >= 22.18 and the pnpm that package.json names, if both are there already. `pnpm` is a script to run
 * with `node`; `environment` puts that Node first on the PATH.
 */
export function locateTools(root) {
  const { directory, node, pnpm, wanted } = describeTools(root);
  if (!isInstalled(directory, wanted) || !existsSync(node) || !existsSync(pnpm)) return undefined;
  return {
    node,
    pnpm,
    environment: environmentWith([dirname(node), join(directory, 'node_modules', '.bin')]),
  };
}

/** Installs what is missing from npm packages into `.tools/` in the clone: no scripts, no global installs. */
export async function installTools(root) {
  const { directory, wanted } = describeTools(root);
  process.stderr.write(`Setting up: fetching ${wanted.join(' and ')} into .tools (once)\n`);
  await fetchPackages(directory, wanted);
  const tools = locateTools(root);
  if (tools) return tools;
  throw new SetupError(
    `npm installed ${wanted.join(' and ')} but they are not in ${directory}.`,
    'Delete the folder .tools in the clone and run the same command again.',
  );
}

function describeTools(root) {
  const directory = fileURLToPath(new URL('.tools/', root));
  const { packageManager } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const pnpm = join(directory, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');
  if (isRecent(process.versions.node))
    return { directory, pnpm, node: process.execPath, wanted: [packageManager] };
  const node = join(directory, 'node_modules', nodePackage(), nodeBinary());
  return { directory, pnpm, node, wanted: [`${nodePackage()}@${nodeVersion}`, packageManager] };
}

function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > minimumNode[0] || (major === minimumNode[0] && minor >= minimumNode[1]);
}

function nodePackage() {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'win' }[process.platform];
  const architecture = { x64: 'x64', arm64: 'arm64' }[process.arch];
  if (platform && architecture) return `node-${platform}-${architecture}`;
  throw new SetupError(
    `Node ${process.versions.node} is too old and no Node ${nodeVersion} is packaged for ${process.platform} ${process.arch}.`,
    `Install Node ${minimumNode.join('.')} or newer and run the same command again.`,
  );
}

function nodeBinary() {
  return process.platform === 'win32' ? join('bin', 'node.exe') : join('bin', 'node');
}

function isInstalled(directory, wanted) {
  return wanted.every((specifier) => {
    const at = specifier.lastIndexOf('@');
    const manifest = join(directory, 'node_modules', specifier.slice(0, at), 'package.json');
    return (
      existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === specifier.slice(at + 1)
    );
  });
}

async function fetchPackages(directory, wanted) {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'package.json'), '{ "private": true }\n');
  const npm = process.env.npm_execpath;
  const [file, before] = npm && /\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  const args = [
    'install',
    '--prefix',
    directory,
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    ...wanted,
  ];
  await runQuietly(file, [...before, ...args], {
    what: 'Fetching the tools from npm',
    hint: 'Check the network connection and the npm registry setting (npm ping), then run the same command again.',
    shell: file === 'npm' && process.platform === 'win32',
  });
}

function environmentWith(binaries) {
  const environment = { ...process.env };
  // npm describes itself to its children; pnpm and turbo would take that for their own settings.
  for (const name of [
    'npm_config_user_agent',
    'npm_execpath',
    'npm_node_execpath',
    'npm_config_prefix',
    'npm_config_local_prefix',
  ])
    delete environment[name];
  const pathName = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  environment[pathName] = [...binaries, environment[pathName]].filter(Boolean).join(delimiter);
  environment.TURBO_TELEMETRY_DISABLED = '1';
  return environment;
}
