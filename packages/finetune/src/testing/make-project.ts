import { join } from 'node:path';
import { llama31Template } from '@router/formatter';
import { findLayout } from '@router/prompts';
import { codingAgentToolset } from '@router/schemas';
import { type Project, readProject } from '../project/read-project.ts';
import { type WriteProjectOptions, writeProject } from '../project/write-project.ts';
import { findRecipe } from '../recipes/recipes.ts';
import { type MakeSettingsOptions, makeSettings } from './make-settings.ts';
import { sampleRows } from './sample-rows.ts';
import { temporaryDirectory } from './temporary-directory.ts';

export type MakeOptions = Partial<WriteProjectOptions> & MakeSettingsOptions;

/** A folder in a directory of its own. */
export async function makeProject(options: MakeOptions = {}): Promise<Project> {
  const directory = options.directory ?? join(temporaryDirectory(), 'folder');
  const [one, ...rest] = sampleRows;
  for await (const _ of writeProject({
    directory,
    settings: makeSettings(options),
    recipe: findRecipe(options.recipeId ?? 'trl'),
    template: llama31Template,
    layout: findLayout(options.layoutId ?? 'tool-first'),
    toolset: codingAgentToolset,
    splits: { train: rest, validation: [one!] },
    ...options,
  }));
  return readProject(directory);
}
