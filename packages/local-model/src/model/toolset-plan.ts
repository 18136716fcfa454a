import { type ArgumentKind, argumentVariants, type Tool, type Toolset } from '@router/schemas';
import type { ArgumentHeads } from '../arguments/argument-odds.ts';
import { planVariant, type VariantPlan } from '../arguments/variant-plan.ts';
import type { CallKind } from '../calibration/call-features.ts';
import type { Head } from '../classifier/head.ts';
import { headName } from './head-plan.ts';

/** What routes ask of a tool, read off its argument variants and the trained heads. */
export interface ToolPlan {
  readonly tool: Tool;
  readonly callKind: CallKind;
  /** Required paths of the variant that needs fewest. */
  readonly neededPaths: number;
  readonly variants: readonly VariantPlan[];
  /** By argument. */
  readonly kinds: ReadonlyMap<string, ArgumentKind>;
  readonly heads: ArgumentHeads;
}

/** What routes ask of a toolset and its heads, worked out once. */
export interface ToolsetPlan {
  readonly toolset: Toolset;
  /** By number of the tool head's labels; undefined for the label of complete outputs. */
  readonly tools: readonly (ToolPlan | undefined)[];
  /** The tools that reach a person. */
  readonly humans: readonly ToolPlan[];
}

const plans = new WeakMap<readonly Head[], ToolsetPlan>();

/** The plan of a model's toolset and heads, the same one for the same heads. */
export function planToolset(toolset: Toolset, heads: readonly Head[]): ToolsetPlan {
  const known = plans.get(heads);
  if (known?.toolset === toolset) return known;
  const byName = new Map(heads.toReversed().map((head) => [head.name, head]));
  const tools = new Map(toolset.tools.map((tool) => [tool.name, planTool(tool, byName)]));
  const plan = {
    toolset,
    tools: heads[0]!.labels.map((label) => tools.get(label)),
    humans: [...tools.values()].filter(({ tool }) => tool.risk === 'human'),
  };
  plans.set(heads, plan);
  return plan;
}

function planTool(tool: Tool, heads: ReadonlyMap<string, Head>): ToolPlan {
  const variants = argumentVariants(tool).map(planVariant);
  const kinds = new Map<string, ArgumentKind>();
  for (const { fields } of variants)
    for (const { name, kind } of fields) if (!kinds.has(name)) kinds.set(name, kind);
  return {
    tool,
    callKind: callKindOf(tool, variants),
    neededPaths: variants.length > 0 ? Math.min(...variants.map(({ requiredPaths }) => requiredPaths)) : 0,
    variants,
    kinds,
    heads: { choices: headsOf('choice'), presence: headsOf('presence') },
  };

  function headsOf(decides: 'choice' | 'presence'): Map<string, Head> {
    const found = new Map<string, Head>();
    for (const argument of kinds.keys()) {
      const head = heads.get(headName(tool.name, argument, decides));
      if (head) found.set(argument, head);
    }
    return found;
  }
}

function callKindOf(tool: Tool, variants: readonly VariantPlan[]): CallKind {
  if (tool.risk === 'human') return 'human';
  const has = (wanted: ArgumentKind) =>
    variants.some(({ fields }) => fields.some(({ kind }) => kind === wanted));
  if (has('code:python')) return 'program';
  return has('search-terms') ? 'search' : 'other';
}
