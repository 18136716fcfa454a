import { readJsonl } from '@router/dataset';
import { createValidator, type Finding, type Validator } from '@router/validator';
import type { CommandInput } from '../../command.ts';
import { loadConfiguration } from '../../configuration/load-configuration.ts';
import { openOutput, type RowOutput } from '../../files/open-output.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { loadToolset } from '../../routing/load-toolset.ts';
import { liveLine } from '../../terminal/live-line.ts';
import { paintFor } from '../../terminal/paint.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { readOptions } from '../read-options.ts';
import { renderReport } from './render-report.ts';

/** What `--json` prints. */
export interface ValidationReport {
  rows: number;
  accepted: number;
  rejected: number;
  findings: Finding[];
}

/** Exits 1 when a row is rejected; a line that cannot be read is a rejected row. */
export async function validateAction(input: CommandInput): Promise<number> {
  const [file = '-'] = input.arguments;
  const { terminal } = input;
  const options = readOptions(input, { text: ['output', 'toolset', 'config'], flags: ['json'] });
  const configuration = await loadConfiguration(options.config, terminal.workingDirectory);
  const toolset = await loadToolset(options.toolset ?? configuration.toolset, input);
  const validator = createValidator({ toolset, ...configuration.validation });
  await using output = options.output === undefined ? undefined : await openOutput(options.output, input);
  const report = await validateFile(file, validator, output, input);
  await output?.commit();
  if (options.json) await writeJson(terminal, report);
  else await writeOutput(terminal.stdout, renderReport(report, paintFor(terminal, terminal.stdout)));
  return report.rejected > 0 ? 1 : 0;
}

async function validateFile(
  file: string,
  validator: Validator,
  output: RowOutput | undefined,
  input: CommandInput,
): Promise<ValidationReport> {
  const report: ValidationReport = { rows: 0, accepted: 0, rejected: 0, findings: [] };
  const progress = liveLine(input.terminal);
  const source = file === '-' ? input.terminal.stdin : resolveInput(file, input);
  for await (const entry of readJsonl(source, { signal: input.signal })) {
    const { line } = entry;
    if ('value' in entry) {
      const { accepted, findings } = validator.validateRow(entry.value, { line });
      report.findings.push(...findings);
      report.rows += 1;
      report[accepted ? 'accepted' : 'rejected'] += 1;
      if (accepted) await output?.write(entry.value as object);
    } else {
      const { code: rule, severity, message } = entry.finding;
      report.findings.push({ line, rule, layer: 1, severity, message });
      if (severity === 'error') {
        report.rows += 1;
        report.rejected += 1;
      }
    }
    progress.update(`${report.rows} rows read, ${report.rejected} rejected`);
  }
  progress.finish();
  return report;
}
