import { createRowStatistics } from '@router/dataset';
import type { CommandInput } from '../../command.ts';
import { readRows } from '../../files/read-rows.ts';
import { loadToolset } from '../../routing/load-toolset.ts';
import { liveLine } from '../../terminal/live-line.ts';
import { paintFor } from '../../terminal/paint.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { readOptions } from '../read-options.ts';
import { renderStatistics } from './render-statistics.ts';

/** Counts in a stream: memory does not grow with the file. */
export async function statsAction(input: CommandInput): Promise<undefined> {
  const [file = '-'] = input.arguments;
  const options = readOptions(input, { text: ['toolset'], flags: ['json'] });
  const toolset = await loadToolset(options.toolset, input);
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
  if (options.json) await writeJson(terminal, statistics);
  else await writeOutput(terminal.stdout, renderStatistics(statistics, paintFor(terminal, terminal.stdout)));
}
