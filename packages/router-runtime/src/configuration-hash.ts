import { fingerprint } from '@router/prompts';
import { argumentVariants, type Toolset } from '@router/schemas';
import type { Guard, GuardAction } from './guards/guard.ts';
import type { Tier } from './tiers/tier.ts';

interface HashedConfiguration {
  toolset: Toolset;
  tiers: readonly Tier[];
  guards: readonly Guard[];
  guardActions: Readonly<Record<string, GuardAction>>;
}

/** Names everything that can change a decision: tools, tiers with their models, guards and what they lead to. */
export function configurationHash({ toolset, tiers, guards, guardActions }: HashedConfiguration): string {
  const tools = toolset.tools.map((tool) => [
    tool.name,
    tool.description,
    tool.risk,
    argumentVariants(tool).map(({ discriminator, fields }) => [
      discriminator ?? null,
      fields.map(({ name, kind, required }) => [name, kind, required]),
    ]),
  ]);
  return fingerprint(
    JSON.stringify(tools),
    JSON.stringify(
      tiers.map(({ id, fingerprint: own, acceptAt, deadline }) => [id, own, acceptAt, deadline]),
    ),
    JSON.stringify(guards.map(({ id, defaultAction }) => [id, guardActions[id] ?? defaultAction])),
  );
}
