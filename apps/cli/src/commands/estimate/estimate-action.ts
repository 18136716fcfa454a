import { type Estimate, estimate, openLedger, type Quantiles } from '@router/generator';
import { createValidator } from '@router/validator';
import type { CommandInput } from '../../command.ts';
import { readNumber } from '../../configuration/read-number.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { acceptBy } from '../../pipeline/accept-by.ts';
import { checkStopped } from '../../pipeline/check-stopped.ts';
import { makePlan } from '../../pipeline/make-plan.ts';
import { checkTeachers } from '../../teachers/check-teachers.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { createGenerationView } from '../generate/generation-view.ts';
import { readOptions } from '../read-options.ts';
import { readSettings } from '../read-settings.ts';

/** Pays for a pilot and scales it to the plan; the pilot's answers are not paid for again. */
export async function estimateAction(input: CommandInput): Promise<undefined> {
  const options = readOptions(input, { text: ['pilot', 'ledger'], flags: ['json'] });
  const pilotRows = readNumber('--pilot', options.pilot, { minimum: 1, whole: true }) ?? 20;
  const { settings, environment } = await readSettings(input);
  const { plan, teachers } = await makePlan(settings, environment);
  const { toolset, validation } = settings;
  const ledger = openLedger(resolveInput(options.ledger ?? `ledger-${plan.hash.slice(0, 8)}.sqlite`, input));
  try {
    await checkTeachers(settings.teachers, teachers, input);
    const accept = acceptBy(createValidator({ toolset, ...validation }));
    const run = estimate({ plan, teachers, toolset, ledger, accept, signal: input.signal, pilotRows });
    const view = createGenerationView(input.terminal, { json: false, plan, rows: pilotRows });
    let next = await run.next();
    for (; !next.done; next = await run.next()) view.show(next.value);
    view.finish();
    checkStopped(next.value.pilot);
    if (options.json) await writeJson(input.terminal, next.value);
    else await writeOutput(input.terminal.stdout, renderEstimate(next.value));
  } finally {
    ledger.close();
  }
}

function renderEstimate({
  pilot,
  pilotRows,
  planRows,
  usd,
  inputTokens,
  outputTokens,
  requests,
  timeMs,
}: Estimate): string {
  const line = (name: string, { p50, p90 }: Quantiles, show: (value: number) => string) =>
    `  ${name.padEnd(14)} ${show(p50).padStart(12)} ${show(p90).padStart(12)}\n`;
  const whole = (value: number) => Math.round(value).toLocaleString('en');
  return [
    `${pilot.accepted} of ${pilotRows} pilot rows accepted; for ${planRows} rows:\n`,
    `  ${''.padEnd(14)} ${'p50'.padStart(12)} ${'p90'.padStart(12)}\n`,
    usd
      ? line('dollars', usd, (value) => `$${value.toFixed(2)}`)
      : `  ${'dollars'.padEnd(14)} price unknown: name it in the configuration\n`,
    line('input tokens', inputTokens, whole),
    line('output tokens', outputTokens, whole),
    line('requests', requests, whole),
    line('minutes', timeMs, (value) => (value / 60_000).toFixed(1)),
  ].join('');
}
