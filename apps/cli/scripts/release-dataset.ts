/**
 * Builds the released dataset from the answers in a ledger: judges them anew, takes out what overlaps evaluation
 * files, parts the rest, writes files, manifest and card.
 *
 *   node scripts/release-dataset.ts LEDGER.sqlite DIRECTORY EVALUATION.jsonl...
 *
 * The directory holds `plan.jsonl` and `facts.json`: what was found out by hand and goes into the card as it stands.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decontaminate, readJsonl, splitRows, verifySplit } from '@router/dataset';
import { rowsTemplate, writeDatasetFiles } from '@router/formatter';
import { type GenerateSummary, generate, openLedger, readPlan } from '@router/generator';
import { createDatasetCard } from '@router/hf-uploader';
import { codingAgentToolset, type TrainingExample } from '@router/schemas';
import { createValidator } from '@router/validator';
import { acceptBy } from '../src/pipeline/accept-by.ts';
import { cardStatistics } from '../src/pipeline/card-statistics.ts';
import { checkStopped } from '../src/pipeline/check-stopped.ts';
import { generationFigures } from '../src/pipeline/generation-figures.ts';
import { createTeachers } from '../src/teachers/create-teachers.ts';
import { version } from '../src/version.ts';

const [ledgerFile, directory, ...evaluations] = process.argv.slice(2);
if (ledgerFile === undefined || directory === undefined || evaluations.length === 0) {
  console.error('usage: node scripts/release-dataset.ts LEDGER.sqlite DIRECTORY EVALUATION.jsonl...');
  process.exit(2);
}

const seed = 2026;
const toolset = codingAgentToolset;
const fractions = { train: 0.8, validation: 0.1, test: 0.1 };

const { accepted, figures } = await judgeAnswers(ledgerFile, directory);
const against = await Promise.all(
  evaluations.map(async (file) => ({ name: basename(file), rows: await readAll(file) })),
);
const { clean, contaminated } = decontaminate(
  accepted,
  against.flatMap(({ rows }) => rows),
);
const splits = splitRows(clean, { seed, fractions, toolset });
const verification = verifySplit(splits, { toolset });
if (!verification.ok) throw new Error(`The split leaks: ${JSON.stringify(verification.leaks.slice(0, 3))}`);

const planHash = createHash('sha256')
  .update(await readFile(join(directory, 'plan.jsonl')))
  .digest('hex');
const events = writeDatasetFiles({
  directory,
  splits,
  configs: [{ name: 'rows', template: rowsTemplate }],
  toolset,
  formats: ['jsonl', 'parquet'],
  provenance: { plan: planHash, seed: String(seed), decontaminated: String(contaminated.length) },
  code: { '@router/cli': version },
});
for await (const event of events) {
  if (event.type !== 'manifest-written') continue;
  const read = async <Value>(file: string) =>
    JSON.parse(await readFile(join(directory, file), 'utf8')) as Value;
  const facts = await read<{ summary: string; limits: string[] }>('facts.json');
  const settings = { toolset, seed, accept: accepted.length, teachers: [], validation: {}, dataset: {} };
  const card = createDatasetCard({
    prettyName: 'Semantic Router v1',
    repo: 'your-name/semantic-router-v1',
    license: 'mit',
    manifest: event.manifest,
    datasetInfo: event.datasetInfo,
    statistics: {
      ...cardStatistics(clean, figures, settings),
      decontamination: {
        method: 'exact text, near-duplicates, containment and shared runs of ten words',
        against: against.map(({ name, rows }) => ({ name, rows: rows.length })),
        removed: contaminated.length,
      },
    },
    toolset,
    summary: facts.summary,
    limits: facts.limits,
  });
  for (const { path, text } of card) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
}
console.log({
  accepted: accepted.length,
  contaminated: contaminated.length,
  ...Object.fromEntries(Object.entries(splits).map(([name, rows]) => [name, rows.length])),
  maxDeviation: verification.maxDeviation,
});

/** Every answer through the checks of today, without a request; the rows come in the order of the plan. */
async function judgeAnswers(file: string, plans: string) {
  const plan = readPlan(await readFile(join(plans, 'plan.jsonl'), 'utf8'));
  const configurations = plan.teachers.map(({ id }) => ({ provider: 'import', model: id }) as const);
  const teachers = await createTeachers(configurations, {});
  const ledger = openLedger(file);
  const accepted: TrainingExample[] = [];
  let summary: GenerateSummary | undefined;
  try {
    const accept = acceptBy(createValidator({ toolset }));
    for await (const event of generate({ plan, teachers, toolset, ledger, accept, offline: true }))
      if (event.type === 'row-accepted') accepted.push(event.row);
      else if (event.type === 'run-finished') summary = event.summary;
  } finally {
    ledger.close();
  }
  checkStopped(summary);
  const figures = generationFigures(summary);
  await writeFile(join(plans, 'generation.json'), `${JSON.stringify(figures, null, 2)}\n`);
  return { accepted, figures };
}

async function readAll(file: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const { value, finding } of readJsonl(file)) {
    if (value) rows.push(value);
    else if (finding.severity === 'error')
      throw new Error(`${file}, line ${finding.line}: ${finding.message}`);
  }
  return rows;
}
