import { type Layout, routerPrompt } from '@router/prompts';
import type { Toolset } from '@router/schemas';

const cache = new WeakMap<Toolset, WeakMap<Layout, ReturnType<typeof routerPrompt>>>();

/** The router prompt of a toolset and a layout, built once for all rows. */
export function routerSystemPrompt(toolset: Toolset, layout: Layout): ReturnType<typeof routerPrompt> {
  const byLayout = cache.get(toolset) ?? new WeakMap<Layout, ReturnType<typeof routerPrompt>>();
  cache.set(toolset, byLayout);
  const known = byLayout.get(layout);
  if (known) return known;
  const prompt = routerPrompt({ toolset, layout });
  byLayout.set(layout, prompt);
  return prompt;
}
