/**
 * Measures a set of rows with the real Llama 3 tokenizer and prints the token report as JSON.
 *
 *   node bench/token-report.ts ROWS.jsonl
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { TrainingExample } from '@router/schemas';
import { createTokenReport, loadLlama3Tokenizer } from '../src/index.ts';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: node bench/token-report.ts ROWS.jsonl');
  process.exit(2);
}

async function* read(file: string): AsyncGenerator<TrainingExample> {
  for await (const line of createInterface({ input: createReadStream(file) }))
    if (line.trim() !== '') yield JSON.parse(line) as TrainingExample;
}

const tokenizer = await loadLlama3Tokenizer();
const started = performance.now();
const report = await createTokenReport({ rows: read(path), tokenizer, longest: 5 });
const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
console.log(JSON.stringify({ seconds, ...report }, null, 2));
