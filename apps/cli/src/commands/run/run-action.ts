import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { CommandInput } from '../../command.ts';
import { readRows } from '../../files/read-rows.ts';
import { runIdentity } from '../../pipeline/run-identity.ts';
import { runPipeline } from '../../pipeline/run-pipeline.ts';
import { sampleQueries } from '../../pipeline/sample-queries.ts';
import { createStageView } from '../../pipeline/stage-view.ts';
import { parseQueryRow, type QueryRow } from '../../routing/query-row.ts';
import { paintFor } from '../../terminal/paint.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { readOptions } from '../read-options.ts';
import { readSettings } from '../read-settings.ts';
import { renderRun } from './render-run.ts';

const usualQueries = 'examples/queries.jsonl';

/** Runs the whole pipeline, or goes on with it where an earlier start of the same command stopped. */
export async function runAction(input: CommandInput): Promise<undefined> {
  const { terminal, signal } = input;
  const options = readOptions(input, {
    text: ['queries', 'runs'],
    flags: ['json'],
  });
  const { settings, configuration, environment } = await readSettings(input);
  const runs = resolve(terminal.workingDirectory, options.runs ?? configuration.runsDirectory ?? 'runs');
  const directory = join(runs, runIdentity(settings));
  const shown = relative(terminal.workingDirectory, directory) || directory;
  const paint = paintFor(terminal, terminal.stderr);
  terminal.stderr.write(
    `${paint.bold(`Making ${settings.accept} accepted rows`)} with ${settings.teachers.map(({ model, provider }) => model ?? provider).join(', ')}, seed ${settings.seed}, in ${shown}\n\n`,
  );
  const queries = await readQueries(options.queries, input);
  const started = performance.now();
  const result = await runPipeline({
    directory,
    settings,
    environment,
    queries,
    view: createStageView(terminal),
    terminal,
    signal,
  });
  const seconds = (performance.now() - started) / 1000;
  if (options.json) await writeJson(terminal, { directory: shown, seconds, ...result });
  else
    await writeOutput(
      terminal.stdout,
      renderRun(
        { ...result, directory: shown, seconds, settings },
        { paint: paintFor(terminal, terminal.stdout), columns: terminal.stdout.columns },
      ),
    );
}

async function readQueries(named: string | undefined, input: CommandInput): Promise<readonly QueryRow[]> {
  const usual = resolve(input.terminal.workingDirectory, usualQueries);
  const file = named ?? (existsSync(usual) ? usualQueries : undefined);
  if (file === undefined) return sampleQueries;
  const queries: QueryRow[] = [];
  for await (const { line, value } of readRows(file, input)) queries.push(parseQueryRow(value, file, line));
  return queries;
}
