import { rm } from 'node:fs/promises';
import { RouterError } from '@router/schemas';
import type { CommandInput } from '../../command.ts';
import { readNumber } from '../../configuration/read-number.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { routerOptionNames } from '../../routing/router-options.ts';
import { paintFor } from '../../terminal/paint.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { readOptions } from '../read-options.ts';
import { compareAction } from './compare-action.ts';
import { renderSummary } from './render-summary.ts';
import { readRequirements, unmetRequirements } from './requirements.ts';
import { runEvaluation } from './run-evaluation.ts';
import { safetyAction } from './safety-action.ts';
import { subjectOf } from './subject-of.ts';
import { writeReports } from './write-reports.ts';

const textOptions = [
  'data',
  'safety',
  'subject',
  'perturb',
  'trials',
  'concurrency',
  'seed',
  'price',
  'cache',
  'records',
  'markdown',
  'html',
  'junit',
  ...routerOptionNames,
] as const;

/** Measures, attacks or compares; what is printed and written depends on the options. */
export async function evalAction(input: CommandInput): Promise<number | undefined> {
  const options = readOptions(input, {
    text: textOptions,
    flags: ['json', 'runPython'],
    lists: ['compare', 'require'],
  });
  const whole = { minimum: 1, whole: true };
  const seed = readNumber('--seed', options.seed, { minimum: 0, whole: true }) ?? 1;
  if (options.compare.length > 0) return compareAction(options.compare, { seed, json: options.json }, input);
  if (options.data === undefined && options.safety === undefined) throw missingData();
  const requirements = readRequirements(options.require);
  const trials = readNumber('--trials', options.trials, whole) ?? 1;
  const concurrency = readNumber('--concurrency', options.concurrency, whole) ?? 1;
  const tier =
    options.safety === undefined && options.upstream === undefined ? (options.tier ?? 'local') : options.tier;
  const { cache: _, ...settings } = options;
  const subject = await subjectOf({ ...settings, tier }, input);
  const { terminal } = input;
  if (options.data === undefined)
    return safetyAction(
      options.safety ?? '',
      { subject, json: options.json, markdown: options.markdown },
      input,
    );

  const { cache, remove } = keptAnswers(options, input);
  const run = await runEvaluation(
    { ...options, cache, data: options.data, subject, trials, concurrency, seed },
    input,
  );
  await writeReports(options, run, input);
  await remove();
  if (options.json) await writeJson(terminal, run.summary);
  else if (![options.records, options.markdown, options.html, options.junit].includes('-'))
    await writeOutput(terminal.stdout, renderSummary(run.summary, paintFor(terminal, terminal.stdout)));
  const unmet = unmetRequirements(run.summary, requirements);
  for (const line of unmet) terminal.stderr.write(`Not met: ${line}.\n`);
  const attacked = options.safety
    ? await safetyAction(options.safety, { subject, json: options.json }, input)
    : 0;
  return unmet.length > 0 ? 1 : attacked;
}

/**
 * Where answers are kept while the run lasts: the named cache, or a file beside the records, which goes once they are
 * written. Either way the same command goes on after an interruption.
 */
function keptAnswers(
  { cache, records }: { cache?: string | undefined; records?: string | undefined },
  input: CommandInput,
): { cache: string | undefined; remove: () => Promise<void> } {
  if (cache !== undefined || records === undefined || records === '-')
    return { cache, remove: async () => {} };
  const partial = `${records}.partial`;
  return { cache: partial, remove: () => rm(resolveInput(partial, input), { force: true }) };
}

function missingData(): RouterError {
  return new RouterError({
    code: 'cli/missing-option',
    kind: 'usage',
    message:
      'eval needs --data FILE, --safety FILE or --compare A B: expected a JSONL file of labelled queries.',
    hint: 'For example: router eval --data queries.jsonl',
  });
}
