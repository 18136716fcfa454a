import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { temporaryDirectory } from '../src/testing/temporary-directory.ts';
import { llama31ChatTemplate } from './llama-chat-template.ts';

const root = join(import.meta.dirname, '..', '..', '..');
/** The rows that the repository releases, a file a split. */
export const releasedRows = join(root, 'datasets', 'semantic-router-v1', 'rows');

/** The Python that `npm run setup:finetune` made. */
export const python = process.env.ROUTER_FINETUNE_PYTHON ?? join(root, '.tools', 'finetune', 'bin', 'python');

/** Fails with what to do where the set-up has not been run. */
export function requireSetUp(): void {
  if (!existsSync(python))
    throw new Error('Run npm run setup:finetune first: it installs the Python packages.');
}

/** Torch's threads fight over few cores; one is fastest for a model of a million weights. */
const environment = {
  ...process.env,
  OMP_NUM_THREADS: '1',
  TOKENIZERS_PARALLELISM: 'false',
  HF_HUB_DISABLE_TELEMETRY: '1',
  HF_HOME: temporaryDirectory(),
};

export interface Result {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  child: ChildProcess;
  lines: string[];
  finished: Promise<Result>;
}

/** Starts a program in a process group of its own; `onLine` sees standard output as it comes. */
export function start(
  program: string,
  words: readonly string[],
  {
    cwd,
    onLine,
    env = {},
  }: { cwd: string; onLine?: (line: string, child: ChildProcess) => void; env?: Record<string, string> },
): Running {
  const child = spawn(program, words, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, ...env },
  });
  const lines: string[] = [];
  let stderr = '';
  child.stderr.on('data', (bytes) => {
    stderr += bytes;
  });
  const read = createInterface({ input: child.stdout });
  read.on('line', (line) => {
    lines.push(line);
    onLine?.(line, child);
  });
  const finished = once(child, 'close').then(([code]) => ({ code, stdout: lines.join('\n'), stderr }));
  return { child, lines, finished };
}

/** Runs a router command to its end. */
export function router(words: readonly string[], options: Parameters<typeof start>[2]): Promise<Result> {
  return startRouter(words, options).finished;
}

export const routerWords = ['--disable-warning=ExperimentalWarning', join(root, 'apps/cli/src/router.ts')];

export function startRouter(words: readonly string[], options: Parameters<typeof start>[2]): Running {
  return start(process.execPath, [...routerWords, ...words], options);
}

/** A workshop with a small dataset and a tiny base model. */
export async function makeWorkshop({
  train,
}: {
  train: number;
}): Promise<{ directory: string; base: string }> {
  const directory = temporaryDirectory();
  const splits = join(directory, 'splits');
  mkdirSync(splits);
  for (const [split, rows] of Object.entries({ train, validation: 8, test: 12 })) {
    const lines = readFileSync(join(releasedRows, `${split}.jsonl`), 'utf8')
      .trim()
      .split('\n');
    // Short rows: the road is the same, and a core has it done in minutes. Boundary sets give preference pairs.
    const group = (line: string) => (JSON.parse(line) as { group?: string }).group ?? '';
    const sets = lines.filter(group).toSorted((one, other) => (group(one) < group(other) ? -1 : 1));
    const short = lines.toSorted((one, other) => one.length - other.length);
    const chosen = split === 'train' ? [...new Set([...sets.slice(0, rows / 4), ...short])] : short;
    writeFileSync(join(splits, `${split}.jsonl`), `${chosen.slice(0, rows).join('\n')}\n`);
  }
  const seed = join(directory, 'seed');
  await router(['finetune', 'init', seed, '--recipe', 'trl', '--dataset', splits], { cwd: directory });
  writeFileSync(join(directory, 'template.jinja'), llama31ChatTemplate());
  const base = join(directory, 'tiny-llama');
  const made = await start(
    python,
    [
      'tiny_model.py',
      ...['--data', 'data/train.jsonl', '--output', base],
      ...['--chat-template', join(directory, 'template.jinja')],
      ...['--hidden', '64', '--layers', '2', '--vocabulary', '1024'],
    ],
    { cwd: seed },
  ).finished;
  if (made.code !== 0) throw new Error(made.stderr);
  return { directory, base };
}

/** Events of a run, as `--json` prints them. */
export function eventsOf(lines: readonly string[]): { event?: string; [key: string]: unknown }[] {
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}
