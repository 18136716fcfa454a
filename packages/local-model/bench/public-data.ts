/** Accuracy on public intent sets with their official splits: node bench/public-data.ts [--tuning] [--every-row] [--only-clinc] [name=value ...] */
import { trainTextClassifier } from '../src/classifier/train-text-classifier.ts';
import { readPublicData } from './read-public-data.ts';

const options = Object.fromEntries(
  process.argv
    .slice(2)
    .filter((argument) => argument.includes('='))
    .map((argument) => [argument.split('=')[0]!, Number(argument.split('=')[1])]),
);
const only = process.argv.find((argument) => argument.startsWith('--only-'))?.slice(7);
const sets = readPublicData({
  tuning: process.argv.includes('--tuning'),
  everyRow: process.argv.includes('--every-row'),
});
if (sets.length === 0) console.log('No public data beside this checkout: nothing measured.');
for (const { name, train, test, outOfScope } of sets) {
  if (only && !name.toLowerCase().startsWith(only)) continue;
  const started = process.cpuUsage().user;
  const classifier = trainTextClassifier(train, options);
  const seconds = (process.cpuUsage().user - started) / 1e6;
  let right = 0;
  const times: number[] = [];
  const inside: number[] = [];
  for (const { text, label } of test) {
    const before = performance.now();
    const found = classifier.classify(text);
    times.push(performance.now() - before);
    inside.push(found.familiarity);
    if (found.label === label) right++;
  }
  const outside = outOfScope.map((text) => classifier.classify(text).familiarity);
  times.sort((a, b) => a - b);
  console.log(
    JSON.stringify({
      set: name,
      train_rows: train.length,
      test_rows: test.length,
      accuracy: right / test.length,
      ...(outside.length > 0 ? { out_of_scope_auroc: auroc(inside, outside) } : {}),
      p50_ms: times[times.length >> 1],
      p99_ms: times[Math.floor(times.length * 0.99)],
      train_cpu_seconds: seconds,
      weights_bytes: classifier.network.hidden.weights.length + classifier.network.outer.byteLength,
    }),
  );
}

/** Chance that a text inside the scope looks more familiar than one outside it. */
function auroc(inside: readonly number[], outside: readonly number[]): number {
  const ordered = [
    ...inside.map((score) => ({ score, own: true })),
    ...outside.map((score) => ({ score, own: false })),
  ].sort((a, b) => a.score - b.score);
  let seen = 0;
  let sum = 0;
  for (const { own } of ordered) {
    if (own) sum += seen;
    else seen++;
  }
  return sum / (inside.length * outside.length);
}
