import { readFileSync, writeFileSync } from 'node:fs';
import { measure } from './measure.ts';
import { readFixtures } from './read-fixtures.ts';
import { renderProof } from './render-proof.ts';

// `--missed` prints what was not found, `--write` puts the table into the README.
const proof = measure(readFixtures());
const table = renderProof(proof);
process.stdout.write(`${table}\n`);
if (process.argv.includes('--missed')) {
  for (const entry of proof.missed) process.stdout.write(`missed ${JSON.stringify(entry)}\n`);
  for (const entry of proof.lost) process.stdout.write(`lost ${JSON.stringify(entry)}\n`);
}
if (process.argv.includes('--write')) {
  const readme = new URL('../README.md', import.meta.url);
  const text = readFileSync(readme, 'utf8');
  writeFileSync(readme, text.replace(/(<!-- proof -->\n)[\s\S]*?(<!-- \/proof -->)/, `$1\n${table}\n\n$2`));
}
