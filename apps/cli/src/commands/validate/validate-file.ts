import { readJsonl } from '@router/dataset';
import type { Toolset } from '@router/schemas';
import { mendRow, type Validator } from '@router/validator';
import type { CommandInput } from '../../command.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { trainingRowOf } from '../../files/row-of-record.ts';
import { liveLine } from '../../terminal/live-line.ts';
import type { ValidationReport } from './validation-report.ts';

export interface ValidateFileOptions {
  file: string;
  validator: Validator;
  toolset: Toolset;
  /** Whether rows are mended before they are judged. */
  fix: boolean;
  /** Is given every row that can be read, as it is after mending. */
  onRow: (row: object, accepted: boolean) => Promise<void>;
}

export interface ValidatedFile {
  readonly report: ValidationReport;
  /** Lines whose content could not be read as rows. */
  readonly unreadable: number;
  /** How often each thing was mended, and in how many rows. */
  readonly mended: { readonly rows: number; readonly rules: ReadonlyMap<string, number> };
}

/** Judges a file in a stream; a line that cannot be read is a rejected row. */
export async function validateFile(
  { file, validator, toolset, fix, onRow }: ValidateFileOptions,
  input: CommandInput,
): Promise<ValidatedFile> {
  const report: ValidationReport = { rows: 0, accepted: 0, rejected: 0, findings: [] };
  const rules = new Map<string, number>();
  let mendedRows = 0;
  let unreadable = 0;
  const progress = liveLine(input.terminal);
  const source = file === '-' ? input.terminal.stdin : resolveInput(file, input);
  for await (const { line, ...entry } of readJsonl(source, { signal: input.signal })) {
    if ('value' in entry) {
      const value = trainingRowOf(entry.value);
      const { row, mended } = fix ? mendRow(value, toolset) : { row: value, mended: [] };
      if (mended.length > 0) mendedRows += 1;
      for (const { rule } of mended) rules.set(rule, (rules.get(rule) ?? 0) + 1);
      const { accepted, findings } = validator.validateRow(row, { line });
      report.findings.push(...findings);
      report.rows += 1;
      report[accepted ? 'accepted' : 'rejected'] += 1;
      await onRow(row as object, accepted);
    } else {
      const { code: rule, severity, message } = entry.finding;
      report.findings.push({ line, rule, layer: 1, severity, message });
      if (severity === 'error') {
        unreadable += 1;
        report.rows += 1;
        report.rejected += 1;
      }
    }
    progress.update(`${report.rows} rows read, ${report.rejected} rejected`);
  }
  progress.finish();
  return { report, unreadable, mended: { rows: mendedRows, rules } };
}
