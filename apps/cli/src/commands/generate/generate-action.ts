import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  type GenerateOptions,
  type GenerateSummary,
  generate,
  type Ledger,
  openLedger,
  type Plan,
  readPlan,
  type Teacher,
} from '@router/generator';
import { RouterError } from '@router/schemas';
import { createValidator } from '@router/validator';
import type { CommandInput } from '../../command.ts';
import { readNumber } from '../../configuration/read-number.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { withOutput } from '../../files/with-output.ts';
import { acceptBy } from '../../pipeline/accept-by.ts';
import { checkStopped } from '../../pipeline/check-stopped.ts';
import { makePlan } from '../../pipeline/make-plan.ts';
import { checkTeachers } from '../../teachers/check-teachers.ts';
import { createJudge } from '../../teachers/create-judge.ts';
import { paintFor } from '../../terminal/paint.ts';
import { readOptions } from '../read-options.ts';
import { readSettings } from '../read-settings.ts';
import { createVarietyCollector } from './accepted-variety.ts';
import { exportFile } from './export-file.ts';
import { createGenerationView } from './generation-view.ts';
import { importFile } from './import-file.ts';
import { createPairCollector } from './pair-collector.ts';
import { readShard } from './read-shard.ts';
import { renderGeneration } from './render-generation.ts';
import { renderVariety } from './render-variety.ts';

/** Generates until every cell of the plan has its accepted rows or a limit is reached; or exports, or imports. */
export async function generateAction(input: CommandInput): Promise<number | undefined> {
  const options = readOptions(input, {
    text: [
      'output',
      'ledger',
      'maxUsd',
      'maxCandidates',
      'export',
      'format',
      'import',
      'shard',
      'plan',
      'pairs',
    ],
    lists: ['merge'],
    flags: ['json', 'revalidate', 'judge', 'fixedWeights'],
  });
  const maxUsd = readNumber('--max-usd', options.maxUsd, { minimum: 0 });
  const maxCandidates = readNumber('--max-candidates', options.maxCandidates, { minimum: 1, whole: true });
  const shard = readShard(options.shard);
  const { settings, configuration, environment } = await readSettings(input);
  const { plan, teachers } = await makePlan(settings, environment, await readPlanFile(options.plan, input));
  const { toolset, validation } = settings;
  const ledger = openLedger(resolveInput(options.ledger ?? `ledger-${plan.hash.slice(0, 8)}.sqlite`, input));
  const shared = {
    plan,
    teachers,
    toolset,
    ledger,
    accept: acceptBy(createValidator({ toolset, ...validation })),
    signal: input.signal,
    fixedWeights: options.fixedWeights,
    ...(shard && { shard }),
    ...(options.judge && { judge: await createJudge(configuration.judge, environment) }),
  };
  try {
    if (options.export !== undefined)
      return await exportFile(options.export, { ...shared, format: options.format }, input);
    for (const file of options.merge) mergeLedger(file, ledger, input);
    if (options.import !== undefined) await importFile(options.import, shared, input);
    const offline = options.import !== undefined || options.merge.length > 0 || options.revalidate;
    if (!offline) await checkTeachers(settings.teachers, teachers, input);
    return await fillPlan(
      {
        ...shared,
        ...(offline && { offline }),
        ...(maxUsd !== undefined && { maxUsd }),
        ...(maxCandidates !== undefined && { maxCandidates }),
      },
      options,
      input,
    );
  } finally {
    ledger.close();
  }
}

function mergeLedger(file: string, ledger: Ledger, input: CommandInput): void {
  const path = resolveInput(file, input);
  if (!existsSync(path))
    throw new RouterError({
      code: 'cli/no-ledger',
      kind: 'usage',
      message: `${file} does not exist: expected a ledger of the same plan.`,
    });
  input.terminal.stderr.write(`${ledger.merge(path)} answers taken from ${file}\n`);
}

async function readPlanFile(file: string | undefined, input: CommandInput): Promise<Plan | undefined> {
  return file === undefined ? undefined : readPlan(await readFile(resolveInput(file, input), 'utf8'));
}

/** What export, import and generation share. */
export interface GenerationParts {
  readonly plan: Plan;
  readonly teachers: readonly Teacher[];
  readonly ledger: Ledger;
}

interface FillOptions {
  readonly output?: string | undefined;
  readonly pairs?: string | undefined;
  readonly json: boolean;
}

async function fillPlan(
  options: GenerateOptions,
  { output: target = 'accepted.jsonl', pairs, json }: FillOptions,
  input: CommandInput,
): Promise<number> {
  const { terminal } = input;
  const view = createGenerationView(terminal, { json, plan: options.plan });
  const collector = pairs === undefined ? undefined : createPairCollector(options.plan);
  const variety = createVarietyCollector(options.plan, options.toolset);
  return withOutput(target, input, async (output) => {
    let summary: GenerateSummary | undefined;
    for await (const event of generate(options)) {
      view.show(event);
      collector?.add(event);
      if (event.type === 'row-accepted') {
        variety.add(event.row, event.plan);
        await output.write(event.row);
      } else if (event.type === 'run-finished') summary = event.summary;
    }
    view.finish();
    checkStopped(summary);
    const paint = paintFor(terminal, terminal.stderr);
    const varied = variety.variety();
    terminal.stderr.write(
      json
        ? `${JSON.stringify({ type: 'variety', ...varied })}\n`
        : renderGeneration(summary, paint) + renderVariety(varied, paint),
    );
    if (pairs !== undefined) await collector?.write(resolveInput(pairs, input));
    return summary.exhausted.length > 0 ? 1 : 0;
  });
}
