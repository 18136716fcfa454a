import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  createTokenReport,
  type DatasetConfig,
  type DatasetManifest,
  loadLlama3Tokenizer,
  type TokenReport,
  templates,
  writeDatasetFiles,
} from '@router/formatter';
import { type Layout, layouts } from '@router/prompts';
import { RouterError, type Toolset, type TrainingExample } from '@router/schemas';
import type { CommandInput } from '../../command.ts';
import { chooseByName } from '../../configuration/choose-by-name.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { readTrainingRows } from '../../pipeline/read-training-rows.ts';
import { loadToolset } from '../../routing/load-toolset.ts';
import { liveLine } from '../../terminal/live-line.ts';
import { paintFor } from '../../terminal/paint.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { version } from '../../version.ts';
import { readOptions } from '../read-options.ts';
import { renderFiles } from './render-files.ts';
import { renderTokens } from './render-tokens.ts';

const fileFormats = [{ id: 'jsonl' }, { id: 'parquet' }] as const;

/** Writes a set: a folder a template and layout, a file a split, a manifest that pins what it was made from. */
export async function formatAction(input: CommandInput): Promise<undefined> {
  const [source = ''] = input.arguments;
  const { terminal, signal } = input;
  const options = readOptions(input, {
    text: ['output', 'template', 'layout', 'formats', 'toolset'],
    flags: ['json', 'tokens'],
  });
  const toolset = await loadToolset(options.toolset, input);
  const chosenTemplates = chooseByName('--template', options.template ?? 'llama-3.1', templates);
  const chosenLayouts = chooseByName('--layout', options.layout ?? 'contract', layouts);
  const formats = chooseByName('--formats', options.formats ?? 'jsonl,parquet', fileFormats).map(
    ({ id }) => id,
  );
  const directory = options.output ?? 'dataset';
  const readAgain = () => readSplits(resolveInput(source, input), toolset, signal);
  const splits = await readAgain();
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
  const tokens = options.tokens
    ? await countTokens(await readAgain(), chosenLayouts, toolset, input)
    : undefined;
  if (options.json) await writeJson(terminal, tokens ? { manifest, tokens } : manifest);
  else {
    if (manifest) terminal.stderr.write(renderFiles(manifest));
    if (tokens) await writeOutput(terminal.stdout, renderTokens(tokens, paintFor(terminal, terminal.stdout)));
  }
}

async function countTokens(
  splits: Readonly<Record<string, AsyncIterable<TrainingExample>>>,
  chosenLayouts: readonly Layout[],
  toolset: Toolset,
  { terminal, signal }: CommandInput,
): Promise<TokenReport> {
  const progress = liveLine(terminal);
  let rows = 0;
  async function* counted() {
    for (const split of Object.values(splits))
      for await (const row of split) {
        yield row;
        rows += 1;
        progress.update(`${rows} rows counted in tokens`);
      }
  }
  const tokenizer = await loadLlama3Tokenizer();
  const report = await createTokenReport({
    rows: counted(),
    tokenizer,
    layouts: chosenLayouts,
    toolset,
    signal,
  });
  progress.finish();
  return report;
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
