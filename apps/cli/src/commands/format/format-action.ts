import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type DatasetConfig, type DatasetManifest, templates, writeDatasetFiles } from '@router/formatter';
import { layouts } from '@router/prompts';
import { RouterError, type Toolset, type TrainingExample } from '@router/schemas';
import type { CommandInput } from '../../command.ts';
import { chooseByName } from '../../configuration/choose-by-name.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { readTrainingRows } from '../../pipeline/read-training-rows.ts';
import { loadToolset } from '../../routing/load-toolset.ts';
import { liveLine } from '../../terminal/live-line.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { version } from '../../version.ts';
import { readOptions } from '../read-options.ts';

const fileFormats = [{ id: 'jsonl' }, { id: 'parquet' }] as const;

/** Writes a set: a folder a template and layout, a file a split, a manifest that pins what it was made from. */
export async function formatAction(input: CommandInput): Promise<undefined> {
  const [source = ''] = input.arguments;
  const { terminal, signal } = input;
  const options = readOptions(input, {
    text: ['output', 'template', 'layout', 'formats', 'toolset'],
    flags: ['json'],
  });
  const toolset = await loadToolset(options.toolset, input);
  const chosenTemplates = chooseByName('--template', options.template ?? 'llama-3.1', templates);
  const chosenLayouts = chooseByName('--layout', options.layout ?? 'contract', layouts);
  const formats = chooseByName('--formats', options.formats ?? 'jsonl,parquet', fileFormats).map(
    ({ id }) => id,
  );
  const directory = options.output ?? 'dataset';
  const splits = await readSplits(resolveInput(source, input), toolset, signal);
  const progress = liveLine(terminal);
  let manifest: DatasetManifest | undefined;
  const events = writeDatasetFiles({
    directory: resolveInput(directory, input),
    splits,
    configs: combine(chosenTemplates, chosenLayouts),
    toolset,
    formats,
    code: { '@router/cli': version },
    signal,
  });
  for await (const event of events)
    if (event.type === 'manifest-written') manifest = event.manifest;
    else if (event.type === 'rows-written') progress.update(`${event.rows} rows of ${event.split} written`);
  progress.finish();
  if (options.json) await writeJson(terminal, manifest);
  else
    for (const { name, files } of manifest?.configs ?? [])
      terminal.stderr.write(
        `${name}: ${files.map(({ path, rows }) => `${path} (${rows} rows)`).join(', ')}\n`,
      );
}

/** A template alone keeps its name; several layouts are told apart by theirs. */
function combine(
  chosenTemplates: readonly DatasetConfig['template'][],
  chosenLayouts: readonly NonNullable<DatasetConfig['layout']>[],
): DatasetConfig[] {
  return chosenTemplates.flatMap((template) =>
    chosenLayouts.map((layout) => ({
      name: chosenLayouts.length === 1 ? template.id : `${template.id}-${layout.id}`,
      template,
      layout,
    })),
  );
}

async function readSplits(
  source: string,
  toolset: Toolset,
  signal: AbortSignal,
): Promise<Record<string, AsyncIterable<TrainingExample>>> {
  if (!(await stat(source)).isDirectory()) return { train: readTrainingRows(source, toolset, signal) };
  const files = (await readdir(source)).filter((file) => file.endsWith('.jsonl')).sort();
  if (files.length > 0)
    return Object.fromEntries(
      files.map((file) => [basename(file, '.jsonl'), readTrainingRows(join(source, file), toolset, signal)]),
    );
  throw new RouterError({
    code: 'cli/no-splits',
    kind: 'usage',
    message: `${source} holds no JSONL file: expected one a split, for example train.jsonl.`,
    hint: 'Make splits with router split rows.jsonl.',
  });
}
