import { writeFileAtomic } from '@router/dataset';
import { planCoverage, writePlan } from '@router/generator';
import type { CommandInput } from '../../command.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { makePlan } from '../../pipeline/make-plan.ts';
import { paintFor } from '../../terminal/paint.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { readOptions } from '../read-options.ts';
import { readSettings } from '../read-settings.ts';
import { renderCoverage } from './render-coverage.ts';

/** Writes the plan as JSONL and says on standard error what it covers. */
export async function planAction(input: CommandInput): Promise<undefined> {
  const options = readOptions(input, { text: ['output'], flags: ['json'] });
  const { settings, environment } = await readSettings(input);
  const { plan } = await makePlan(settings, environment);
  const coverage = planCoverage(plan);
  const { terminal } = input;
  if (options.json) return writeJson(terminal, coverage) as Promise<undefined>;
  const { output = '-' } = options;
  if (output === '-') await writeOutput(terminal.stdout, writePlan(plan));
  else await writeFileAtomic(resolveInput(output, input), writePlan(plan));
  terminal.stderr.write(renderCoverage(plan, coverage, paintFor(terminal, terminal.stderr)));
}
