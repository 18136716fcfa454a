import { createRowStatistics, writeFileAtomic } from '@router/dataset';
import { RouterError, type Toolset } from '@router/schemas';
import { createValidator } from '@router/validator';
import type { CommandInput } from '../../command.ts';
import { loadConfiguration } from '../../configuration/load-configuration.ts';
import { readRows } from '../../files/read-rows.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { loadToolset } from '../../routing/load-toolset.ts';
import { liveLine } from '../../terminal/live-line.ts';
import { paintFor } from '../../terminal/paint.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { readOptions } from '../read-options.ts';
import { collectReport } from './page/collect-report.ts';
import { renderPage } from './page/render-page.ts';
import { renderStatistics } from './render-statistics.ts';

/** Counts in a stream: memory does not grow with the file. `--html` judges the rows too and writes a page. */
export async function statsAction(input: CommandInput): Promise<undefined> {
  const [file = '-'] = input.arguments;
  const { html, json, ...options } = readOptions(input, {
    text: ['toolset', 'html', 'config'],
    flags: ['json'],
  });
  if (html !== undefined && json)
    throw new RouterError({
      code: 'cli/invalid-option',
      kind: 'usage',
      message: '--html and --json exclude each other.',
      hint: 'Run it twice, once with each.',
    });
  const { toolset: configured, validation } = await loadConfiguration(
    options.config,
    input.terminal.workingDirectory,
  );
  const toolset = await loadToolset(options.toolset ?? configured, input);
  if (html === undefined) return printStatistics(file, toolset, json, input);
  const data = await collectReport(
    { file, toolset, validator: createValidator({ toolset, ...validation }) },
    input,
  );
  await writePage(html, renderPage(data), input);
}

async function writePage(file: string, page: string, input: CommandInput): Promise<void> {
  if (file === '-') return writeOutput(input.terminal.stdout, page);
  await writeFileAtomic(resolveInput(file, input), page, { signal: input.signal });
  input.terminal.stderr.write(`Wrote ${file}.\n`);
}

async function printStatistics(
  file: string,
  toolset: Toolset,
  json: boolean,
  input: CommandInput,
): Promise<undefined> {
  const collector = createRowStatistics<object>({ toolset });
  const progress = liveLine(input.terminal);
  let rows = 0;
  for await (const { value } of readRows(file, input)) {
    collector.add(value as object);
    rows += 1;
    progress.update(`${rows} rows read`);
  }
  progress.finish();
  const statistics = collector.statistics();
  const { terminal } = input;
  if (json) await writeJson(terminal, statistics);
  else await writeOutput(terminal.stdout, renderStatistics(statistics, paintFor(terminal, terminal.stdout)));
}
