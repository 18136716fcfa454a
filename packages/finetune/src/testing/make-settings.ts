import { llama31Template } from '@router/formatter';
import { findLayout, functionalTokens, routerPrompt } from '@router/prompts';
import { codingAgentToolset } from '@router/schemas';
import { findRecipe } from '../recipes/recipes.ts';
import { createSettings, type SettingsChanges } from '../settings/create-settings.ts';
import type { FinetuneSettings } from '../settings/finetune-settings.ts';

export interface MakeSettingsOptions {
  recipeId?: string;
  layoutId?: string;
  changes?: SettingsChanges;
  baseModel?: string;
}

/** Settings as `router finetune init` makes them. */
export function makeSettings({
  recipeId = 'trl',
  layoutId = 'tool-first',
  changes,
  baseModel,
}: MakeSettingsOptions = {}): FinetuneSettings {
  const layout = findLayout(layoutId);
  return createSettings({
    recipe: findRecipe(recipeId),
    baseModel,
    template: llama31Template,
    layout,
    toolset: codingAgentToolset,
    promptFingerprint: routerPrompt({ toolset: codingAgentToolset, layout }).fingerprint,
    functionalTokens: layoutId === 'functional' ? functionalTokens(codingAgentToolset) : [],
    changes,
  });
}
