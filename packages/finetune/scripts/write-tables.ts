/**
 * Writes the computed tables of `docs/fine-tuning/`: tokens and milliseconds of a decision by layout and hardware, and
 * the memory of QLoRA. Tokens are counted with the real Llama 3 tokenizer on the released test rows; everything else is
 * computed from data sheets. Run: node packages/finetune/scripts/write-tables.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { llama31Template, loadLlama3Tokenizer } from '@router/formatter';
import { layouts } from '@router/prompts';
import { codingAgentToolset, parseTrainingExample, type TrainingExample } from '@router/schemas';
import { estimateDecode } from '../src/hardware/estimate-decode.ts';
import { estimateMemory } from '../src/hardware/estimate-memory.ts';
import { gpus } from '../src/hardware/gpus.ts';
import { knownShape, llama8b } from '../src/hardware/model-shape.ts';
import { dataRow } from '../src/project/data-row.ts';
import { makeSettings } from '../src/testing/make-settings.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const rows = readFileSync(join(root, 'datasets/semantic-router-v1/rows/test.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => exampleOf(JSON.parse(line)));
const tokenizer = await loadLlama3Tokenizer();
const marker = /(<\|(?:tool|arg):[^|]*\|>|<\|arguments\|>|<\|router_end\|>)/;

/** Markers of the functional layout are one token each once they are in the vocabulary. */
const count = (text: string) =>
  text.split(marker).reduce((sum, part) => sum + (marker.test(part) ? 1 : tokenizer.count(part)), 0);

interface Form {
  name: string;
  /** Tokens of each call's answer, its end mark included. */
  written: number[];
}

const calls = rows.filter(({ output }) => output.status === 'running');
const forms: Form[] = layouts.flatMap((layout) => {
  const answers = calls.map(
    (row) => dataRow(row, { template: llama31Template, layout, toolset: codingAgentToolset }).completion,
  );
  const form = { name: layout.id, written: answers.map(count) };
  const { deferredThought } = layout;
  if (!deferredThought) return [form];
  // A server stops at the mark; the tokens of the mark itself are written before it is seen.
  const cut = answers.map((text) =>
    text.slice(0, text.indexOf(deferredThought.stop) + deferredThought.stop.length),
  );
  return [form, { name: `${layout.id}, thought deferred`, written: cut.map(count) }];
});
const read = median(
  calls.map((row) => {
    const { prompt } = dataRow(row, {
      template: llama31Template,
      layout: layouts[0]!,
      toolset: codingAgentToolset,
    });
    return tokenizer.count(prompt.slice(prompt.indexOf('<|start_header_id|>user')));
  }),
);

const machines = [
  { name: 'H100 SXM, BF16', gpu: gpu('h100'), bytes: 2 },
  { name: 'H100 SXM, FP8', gpu: gpu('h100'), bytes: 1 },
  { name: 'A100 80GB, BF16', gpu: gpu('a100'), bytes: 2 },
  { name: 'L40S, FP8', gpu: gpu('l40s'), bytes: 1 },
  { name: 'RTX 4090, FP8', gpu: gpu('rtx-4090'), bytes: 1 },
  { name: 'RTX 4090, Q4_K_M', gpu: gpu('rtx-4090'), bytes: 0.61 },
  { name: 'RTX 3090, Q4_K_M', gpu: gpu('rtx-3090'), bytes: 0.61 },
  { name: 'L4, Q4_K_M', gpu: gpu('l4'), bytes: 0.61 },
  { name: 'T4, Q4_K_M', gpu: gpu('t4'), bytes: 0.61 },
  { name: 'desktop CPU, DDR5 80 GB/s, Q4_K_M', gpu: { bandwidthGBs: 80, teraflops: 1.5 }, bytes: 0.61 },
  { name: '2 cloud cores, 20 GB/s, Q4_K_M', gpu: { bandwidthGBs: 20, teraflops: 0.15 }, bytes: 0.61 },
];

write(
  'decode-time.md',
  `# What a decision costs, by layout and hardware

${generated('Tokens were counted; every millisecond is **computed, not measured**: no GPU was at hand.')}

## Tokens, counted

The real Llama 3 tokenizer on the answers of the ${calls.length} calls in the released test split, end mark included. The
functional layout is counted with its markers in the vocabulary.

| layout | median | mean | 95 of 100 |
| --- | ---: | ---: | ---: |
${forms.map(({ name, written }) => `| ${name} | ${median(written)} | ${mean(written).toFixed(1)} | ${quantile(written, 0.95)} |`).join('\n')}

The mean is pulled up by code and file bodies, which no layout shortens. A query with its context is ${read} tokens at the
median; the system turn before it is the same for every request and stays in the server's prefix cache.

## Milliseconds, computed

One request at a time, an 8B, the median query and the median answer. A token needs every weight once: weight bytes over
80 % of the stated bandwidth. Reading the query: 2 FLOP a weight and token over 40 % of the stated throughput, and at
least one pass over the weights. Both shares are assumptions; network, queueing and grammar masks come on top.

| hardware and weights | ms a token | ${forms.map(({ name }) => name).join(' | ')} |
| --- | ---: | ${forms.map(() => '---:').join(' | ')} |
${machines
  .map(({ name, gpu, bytes }) => {
    const cells = forms.map(({ written }) => {
      const { milliseconds } = estimateDecode(
        llama8b,
        gpu,
        { read, written: median(written) },
        { bytesPerWeight: bytes },
      );
      return milliseconds < 200 ? `**${Math.round(milliseconds)}**` : String(Math.round(milliseconds));
    });
    const { perToken } = estimateDecode(llama8b, gpu, { read, written: 1 }, { bytesPerWeight: bytes });
    return `| ${name} | ${perToken.toFixed(1)} | ${cells.join(' | ')} |`;
  })
  .join('\n')}

Bold: under 200 ms. On a CPU an 8B never is; that is what the local model is for.
`,
);

const variants = [
  { name: 'Llama 3.1 8B, NF4, unsloth', model: 'llama-3.1-8b', recipeId: 'unsloth', changes: {} },
  { name: 'Llama 3.1 8B, NF4, trl', model: 'llama-3.1-8b', recipeId: 'trl', changes: {} },
  {
    name: 'Llama 3.1 8B, NF4, trl, batch 1',
    model: 'llama-3.1-8b',
    recipeId: 'trl',
    changes: { training: { batch_size: 1, accumulation: 16 } },
  },
  { name: 'Llama 3.1 8B, NF4, axolotl', model: 'llama-3.1-8b', recipeId: 'axolotl', changes: {} },
  {
    name: 'Llama 3.1 8B, LoRA on 16 bits, trl',
    model: 'llama-3.1-8b',
    recipeId: 'trl',
    changes: { quantization: 'none' },
  },
  { name: 'Llama 3.2 1B, NF4, trl', model: 'llama-3.2-1b', recipeId: 'trl', changes: {} },
] as const;
const longest = Math.max(
  ...rows.map((row) => {
    const { prompt, completion } = dataRow(row, {
      template: llama31Template,
      layout: layouts[1]!,
      toolset: codingAgentToolset,
    });
    return tokenizer.count(prompt + completion);
  }),
);
const GiB = 2 ** 30;
const estimates = variants.map(({ name, model, recipeId, changes }) => {
  const settings = makeSettings({ recipeId, changes });
  return { name, settings, estimate: estimateMemory(settings, knownShape(model)!, { longestRow: longest }) };
});

write(
  'memory.md',
  `# The memory of QLoRA, line by line

${generated('Computed from first principles, **not measured**: no GPU was at hand.')}

The longest row of the released test split has ${longest} tokens (layout tool-first); a batch is padded to its longest row.

| what | bytes | arithmetic |
| --- | ---: | --- |
${estimates[1]!.estimate.lines.map(({ what, bytes, arithmetic }) => `| ${what} | ${(bytes / GiB).toFixed(2)} GiB | ${arithmetic} |`).join('\n')}
| **all of it** (${estimates[1]!.name}, batch ${estimates[1]!.settings.training.batch_size}) | **${(estimates[1]!.estimate.bytes / GiB).toFixed(1)} GiB** | |

| set-up | batch | estimate | fits |
| --- | ---: | ---: | --- |
${estimates
  .map(({ name, settings, estimate }) => {
    const fitting = gpus.filter(({ memoryGiB }) => estimate.bytes <= memoryGiB * GiB * 0.9);
    return `| ${name} | ${settings.training.batch_size} | ${(estimate.bytes / GiB).toFixed(1)} GiB | ${fitting[0] ? `from ${fitting.toSorted((one, other) => one.memoryGiB - other.memoryGiB)[0]!.name}` : 'none of the list'} |`;
  })
  .join('\n')}

Full fine-tuning of the 8B for comparison: 8.03e9 weights × (2 for the weight + 2 for its gradient + 8 for Adam's moments in
32 bits + 4 for the master copy) = 128.5 GB before the first activation.

\`router finetune check DIR --gpu NAME\` prints the same sum for a folder, with its own rows and settings.
`,
);

function exampleOf(record: Record<string, string>): TrainingExample {
  const { user_query, context, status, thought, tool, final_answer, meta } = record;
  const output =
    status === 'running'
      ? { status, thought, tool_use: { tool_name: tool, arguments: JSON.parse(record.arguments!) } }
      : { status, final_answer };
  return parseTrainingExample(
    {
      user_query,
      ...(context !== undefined && { context: JSON.parse(context) }),
      output,
      meta: JSON.parse(meta!),
    },
    codingAgentToolset,
  );
}

function gpu(id: string) {
  return gpus.find((entry) => entry.id === id)!;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)]!;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function generated(note: string): string {
  return `Written by \`packages/finetune/scripts/write-tables.ts\`. ${note}`;
}

function write(name: string, text: string): void {
  writeFileSync(join(root, 'docs', 'fine-tuning', name), text);
}
