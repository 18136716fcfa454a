#!/usr/bin/env node
// Runs on any Node from 18 up: brings Node 24 and pnpm into `.tools/` where the machine's are too old,
// installs the workspace once, then hands over. Standard output belongs to the command that is started.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { hasDependencies, installDependencies } from './bootstrap/dependencies.mjs';
import { SetupError } from './bootstrap/setup-error.mjs';
import { withSetupLock } from './bootstrap/setup-lock.mjs';
import { installTools, locateTools } from './bootstrap/tools.mjs';

const commands = {
  start: ['apps/cli/src/router.ts', 'run'],
  router: ['apps/cli/src/router.ts'],
  example: ['examples/run-example.ts'],
  test: ['scripts/check.mjs'],
  'setup-finetune': ['packages/finetune/scripts/set-up.ts'],
  'test-finetune': ['packages/finetune/scripts/test-road.ts'],
};

const [command = '', ...rest] = process.argv.slice(2);
const root = new URL('..', import.meta.url);

try {
  if (!Object.hasOwn(commands, command))
    throw new SetupError(
      `Unknown command ${JSON.stringify(command)}: expected one of ${Object.keys(commands).join(', ')}.`,
      'Use npm start, npm test or npm run -s router -- ARGS.',
    );
  handOver(await setUp(), [...commands[command], ...rest]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`Set-up failed: ${error.message}\n${error.hint}\n`);
  process.exitCode = 2;
}

async function setUp() {
  const ready = locateTools(root);
  if (ready && hasDependencies(root)) return ready;
  return withSetupLock(root, async () => {
    const tools = locateTools(root) ?? (await installTools(root));
    if (!hasDependencies(root)) await installDependencies(root, tools);
    return tools;
  });
}

function handOver({ node, environment }, [script = '', ...args]) {
  const file = fileURLToPath(new URL(script, root));
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', file, ...args], {
    stdio: 'inherit',
    env: environment,
  });
  // The terminal signals the whole process group: the child decides what Ctrl-C means, we only wait for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  child.on('error', (error) => {
    process.stderr.write(`Could not start ${node}: ${error.message}\n`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 1);
  });
}
