import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionalLayout, toolFirstLayout } from '@router/prompts';
import { codingAgentToolset } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { recipes } from '../recipes/recipes.ts';
import { parseSettings } from '../settings/finetune-settings.ts';
import { makeProject } from '../testing/make-project.ts';
import { makeSettings } from '../testing/make-settings.ts';
import { pythonFiles, renderPythonSources } from '../testing/render-python-sources.ts';
import { sampleRows } from '../testing/sample-rows.ts';
import { planProject } from './project-plan.ts';
import { readProject } from './read-project.ts';

const read = (directory: string, path: string) => readFileSync(join(directory, path), 'utf8');
const rowsOf = (directory: string, path: string) =>
  read(directory, path)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe.each(recipes.map((recipe) => [recipe.id, recipe] as const))('recipe %s', (recipeId, recipe) => {
  test('gives a folder that stands alone', async () => {
    const { directory, settings } = await makeProject({ recipeId });
    const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining(['finetune.json', 'requirements.lock', 'pyproject.toml']));
    for (const { words } of recipe.stages(settings)) expect(files).toContain(words[0]);
    // Whatever a script imports from the package is in the folder.
    for (const script of recipe.scripts)
      for (const [, name] of read(directory, script).matchAll(/from (?:router_finetune)?\.([a-z_]+) import/g))
        expect(files).toContain(join('router_finetune', `${name}.py`));
  });

  test('pins every package, direct ones too, and names no place', () => {
    for (const line of recipe.requirements) expect(recipe.lock).toContain(`${line}\n`);
    expect(
      recipe.lock
        .trim()
        .split('\n')
        .every((line) => /^[a-z0-9._-]+==[\w.+!-]+$/.test(line)),
    ).toBe(true);
  });

  test('trains on answers only, without packing, with evaluation, checkpoints and a preference stage', () => {
    const settings = makeSettings({ recipeId });
    expect(settings.training).toMatchObject({ packing: false, keep_checkpoints: 2 });
    expect(recipe.stages(settings).map(({ id }) => id)).toEqual(['train', 'prefer']);
  });

  test('gives the same bytes for the same settings', () => {
    expect(planProject(makeSettings({ recipeId }), recipe)).toEqual(
      planProject(makeSettings({ recipeId }), recipe),
    );
  });
});

test('rows are what a server sends and what a layout reads back', async () => {
  const { directory } = await makeProject();
  const [second, third] = rowsOf(directory, 'data/train.jsonl');
  expect(second.prompt.startsWith('<|begin_of_text|><|start_header_id|>system')).toBe(true);
  expect(second.prompt.endsWith('<|start_header_id|>assistant<|end_header_id|>\n\n')).toBe(true);
  expect(second.prompt).toContain('< |eot_id|>');
  expect(third.completion.endsWith('<|eot_id|>')).toBe(true);
  const answer = third.completion.slice(0, -'<|eot_id|>'.length);
  expect(toolFirstLayout.decode(answer, codingAgentToolset)).toEqual(sampleRows[2]!.output);
  expect(third.messages.map(({ role }: { role: string }) => role)).toEqual(['system', 'user', 'assistant']);
});

test('preference pairs end as answers do; a broken answer stands as it is', async () => {
  const { directory } = await makeProject({
    preferences: [
      { row: sampleRows[0]!, rejected: sampleRows[2]!.output },
      { row: sampleRows[1]!, rejected: 'no JSON at all <|eot_id|>' },
    ],
  });
  const [first, second] = rowsOf(directory, 'data/preferences.jsonl');
  expect(first.rejected).toMatch(/^\{"tool":"answer".*\}<\|eot_id\|>$/);
  expect(first.chosen).toMatch(/<\|eot_id\|>$/);
  expect(second.rejected).toBe('no JSON at all < |eot_id|><|eot_id|>');
});

test('functional tokens come with the words that they start from', () => {
  const { added_tokens } = makeSettings({ layoutId: 'functional' });
  const described = new Map(added_tokens.map(({ token, description }) => [token, description]));
  expect(described.get('<|tool:file_manager.patch|>')).toMatch(/^patch file manager /);
  expect(described.get('<|router_end|>')).toBe('router end');
  expect([...described.values()].every((words) => words.length > 2)).toBe(true);
  expect(functionalLayout.encode(sampleRows[0]!.output, codingAgentToolset)).toContain(
    '<|tool:codebase_search|>',
  );
});

test('functional tokens with another layout are refused', async () => {
  const { createSettings } = await import('../settings/create-settings.ts');
  const { llama31Template } = await import('@router/formatter');
  expect(() =>
    createSettings({
      recipe: recipes[0]!,
      template: llama31Template,
      layout: toolFirstLayout,
      promptFingerprint: 'x',
      toolset: codingAgentToolset,
      functionalTokens: ['<|router_end|>'],
    }),
  ).toThrow(expect.objectContaining({ code: 'finetune/tokens-without-layout' }));
});

test("axolotl's configuration parses and masks by itself nothing", async () => {
  const { directory } = await makeProject({ recipeId: 'axolotl' });
  const train = parse(read(directory, 'axolotl-train.yaml'));
  expect(train).toMatchObject({
    adapter: 'qlora',
    load_in_4bit: true,
    sample_packing: false,
    datasets: [{ path: 'data/encoded/train.jsonl', ds_type: 'json', type: null }],
    auto_resume_from_checkpoints: true,
  });
  const prefer = parse(read(directory, 'axolotl-prefer.yaml'));
  expect(prefer).toMatchObject({ rl: 'dpo', dpo_loss_type: ['sigmoid', 'sft'], lora_model_dir: './adapter' });
});

test('the notebook is valid nbformat 4.5 without output', async () => {
  const { directory } = await makeProject();
  const { cells, nbformat, nbformat_minor } = JSON.parse(read(directory, 'notebook.ipynb'));
  expect([nbformat, nbformat_minor]).toEqual([4, 5]);
  expect(new Set(cells.map(({ id }: { id: string }) => id)).size).toBe(cells.length);
  for (const cell of cells)
    if (cell.cell_type === 'code') expect(cell).toMatchObject({ outputs: [], execution_count: null });
});

test('a folder in use, a folder without settings and wrong settings are refused', async () => {
  const { directory } = await makeProject();
  await expect(makeProject({ directory })).rejects.toMatchObject({ code: 'finetune/folder-in-use' });
  await expect(makeProject({ directory, overwrite: true })).resolves.toMatchObject({ directory });
  await expect(readProject(join(directory, 'data'))).rejects.toMatchObject({ code: 'finetune/no-project' });
  const settings = JSON.parse(read(directory, 'finetune.json'));
  writeFileSync(
    join(directory, 'finetune.json'),
    JSON.stringify({ ...settings, training: { ...settings.training, epochs: -1 } }),
  );
  await expect(readProject(directory)).rejects.toThrow(/training\.epochs/);
  expect(() => parseSettings('{')).toThrow(expect.objectContaining({ code: 'finetune/invalid-settings' }));
});

test('a dataset without rows to train on is refused', async () => {
  await expect(makeProject({ splits: { test: sampleRows } })).rejects.toMatchObject({
    code: 'finetune/no-train-split',
  });
  await expect(makeProject({ splits: { train: [] } })).rejects.toMatchObject({
    code: 'finetune/empty-split',
  });
});

test('the embedded Python files are those of the package', () => {
  const embedded = readFileSync(join(import.meta.dirname, 'python-sources.generated.ts'), 'utf8');
  expect(embedded === renderPythonSources()).toBe(true);
  const used = new Set(recipes.flatMap(({ scripts }) => scripts));
  expect(pythonFiles().filter((file) => !used.has(file))).toEqual([]);
});
