/**
 * This package beside npm peers on public intent sets with their official splits, all in one run:
 * `npm install --prefix bench/peers` once, then `node bench/compare-peers.ts`, which writes
 * bench/report.json anew after each measurement.
 * Each measurement is a process of its own, stopped after `minutes=15`. Sets that are not beside this checkout, peers
 * that are not installed or not done in time are named as not measured.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import manifest from '../package.json' with { type: 'json' };
import { trainTextClassifier } from '../src/classifier/train-text-classifier.ts';
import { type NpmClassifier, npmClassifiers } from './npm-classifiers.ts';
import { type PublicSet, readPublicData } from './read-public-data.ts';

type Router = Pick<NpmClassifier, 'name' | 'version' | 'train'>;

// A peer's dependency announces itself on standard output otherwise.
process.env.DOTENV_CONFIG_QUIET = 'true';
const own: Router = {
  name: '@router/local-model',
  version: manifest.version,
  train(rows) {
    const classifier = trainTextClassifier(rows);
    return (text) => classifier.classify(text).label;
  },
};
const routers: readonly Router[] = [own, ...npmClassifiers];
const sets = readPublicData();
const chosen = process.argv.indexOf('--one');
if (chosen > 0) {
  const [set, router] = process.argv.slice(chosen + 1);
  const figures = await measure(
    routers.find(({ name }) => name === router)!,
    sets.find(({ name }) => name === set)!,
  );
  process.stdout.write(`\n${JSON.stringify(figures)}\n`);
} else compare();

function compare(): void {
  const minutes = Number(process.argv.find((argument) => argument.startsWith('minutes='))?.slice(8) ?? 15);
  const results: { set: string; router: string; [figure: string]: unknown }[] = [];
  const notMeasured: string[] = [];
  if (sets.length === 0) notMeasured.push('CLINC150 and BANKING77: the data is not beside this checkout');
  for (const { name: router, version } of routers)
    for (const { name: set } of sets) {
      if (version === 'not installed') notMeasured.push(`${router} on ${set}: not installed`);
      else {
        process.stderr.write(`${set} ${router}\n`);
        const figures = inProcess(set, router, minutes);
        if (typeof figures === 'string') notMeasured.push(`${router} on ${set}: ${figures}`);
        else results.push({ set, router, version, ...figures });
      }
      const hardware = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
      const report = { hardware, node: process.version, results, not_measured: notMeasured };
      writeFileSync(new URL('report.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
    }
}

function inProcess(set: string, router: string, minutes: number): object | string {
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', import.meta.filename, '--one', set, router],
    { encoding: 'utf8', timeout: minutes * 60_000, maxBuffer: 2 ** 26 },
  );
  if (signal) return `not done within ${minutes} minutes`;
  if (status !== 0) return `failed, ${stderr.trim().split('\n').at(-1)}`;
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}

async function measure(router: Router, { train, test }: PublicSet) {
  const before = process.cpuUsage();
  const classify = await router.train(train);
  const { user, system } = process.cpuUsage(before);
  const times = new Float64Array(test.length);
  let right = 0;
  for (const [i, { text, label }] of test.entries()) {
    const started = performance.now();
    const found = await classify(text);
    times[i] = performance.now() - started;
    if (found === label) right++;
  }
  times.sort();
  return {
    accuracy: Number((right / test.length).toFixed(4)),
    train_cpu_seconds: Number(((user + system) / 1e6).toFixed(1)),
    p50_ms: Number(times[times.length >> 1]!.toFixed(3)),
    p99_ms: Number(times[Math.floor(times.length * 0.99)]!.toFixed(3)),
    train_rows: train.length,
    test_rows: test.length,
  };
}
