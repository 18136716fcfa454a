import { type ArgumentVariant, argumentVariants, variantOf } from '../argument-variants.ts';
import { describeValue, listChoices } from '../json/describe-value.ts';
import type { JsonPath } from '../json/json-path.ts';
import type { Tool } from '../tool.ts';
import type { Toolset } from '../toolset.ts';
import { explainZodIssue } from './explain-zod-issue.ts';
import type { ParseReport } from './parse-report.ts';
import { removeNulls } from './remove-nulls.ts';

interface ArgumentReading {
  tool: Tool;
  toolset: Toolset;
  path: JsonPath;
  report: ParseReport;
}

/** Reads the arguments of one tool, nulls for other operations' and other tools' arguments included. */
export function readArguments(value: Record<string, unknown>, reading: ArgumentReading): unknown {
  const { tool, path, report } = reading;
  const variants = argumentVariants(tool);
  const variant = variantOf(tool, value);
  if (variants.length > 0 && !variant) return refuseDiscriminator(value, variants, reading);
  const before = report.issues.length;
  const own = variant ? ownArguments(value, variant, reading) : value;
  const clean = removeNulls(own, variant?.schema ?? tool.arguments, path, report);
  const result = tool.arguments.safeParse(clean);
  if (result.success) return report.issues.length === before ? result.data : undefined;
  // The variant alone explains itself better than the union; what only the union refuses comes from there.
  const narrow = variant?.schema.safeParse(clean);
  const issues = narrow && !narrow.success ? narrow.error.issues : result.error.issues;
  const place = { label: variantLabel(tool, variant), path, root: clean };
  for (const issue of issues) for (const draft of explainZodIssue(issue, place)) report.refuse(draft);
  return undefined;
}

function variantLabel(tool: Tool, variant: ArgumentVariant | undefined): string {
  return variant?.discriminator ? `${tool.name}/${variant.discriminator.value}` : tool.name;
}

function refuseDiscriminator(
  value: Record<string, unknown>,
  variants: readonly ArgumentVariant[],
  { tool, path, report }: ArgumentReading,
): undefined {
  const name = variants[0]?.discriminator?.name ?? '';
  const expected = listChoices(variants.map(({ discriminator }) => discriminator?.value));
  const claimed = Object.hasOwn(value, name) ? value[name] : undefined;
  const received = describeValue(claimed);
  return claimed === undefined || claimed === null
    ? report.refuse({
        code: 'missing',
        path: [...path, name],
        message: `${tool.name} needs ${name}: ${expected}`,
        expected,
        received,
      })
    : report.refuse({
        code: 'not-allowed',
        path: [...path, name],
        message: `${tool.name}: ${name} must be ${expected}, received ${received}`,
        expected,
        received,
      });
}

/** The variant's own arguments. Foreign ones are dropped when null, refused by name when not. */
function ownArguments(
  value: Record<string, unknown>,
  variant: ArgumentVariant,
  reading: ArgumentReading,
): Record<string, unknown> {
  const { catchall } = variant.schema.def;
  const open = catchall !== undefined && catchall._zod.def.type !== 'never';
  if (open) return value;
  const names = new Set(variant.fields.map(({ name }) => name));
  const own = Object.entries(value).filter(([name, item]) => {
    if (names.has(name)) return item !== undefined;
    if (item !== undefined) dropForeign(name, item, variant, reading);
    return false;
  });
  return Object.fromEntries(own);
}

function dropForeign(name: string, item: unknown, variant: ArgumentVariant, reading: ArgumentReading): void {
  const { tool, path, report } = reading;
  const owners = argumentOwners(name, reading);
  const place = [...path, name];
  const label = variantLabel(tool, variant);
  const received = describeValue(item);
  if (owners.length > 0 && item === null) report.note('null-removed', place);
  else if (owners.length > 0)
    report.refuse({
      code: 'foreign-argument',
      path: place,
      message: `${label} takes no ${name}: that belongs to ${owners.join(' and ')}`,
      received,
    });
  else {
    const expected = variant.fields.map((field) => field.name).join(', ') || 'no arguments';
    report.refuse({
      code: 'unknown-key',
      path: place,
      message: `${label} has no argument ${describeValue(name)}: it takes ${expected}`,
      expected,
      received,
    });
  }
}

/** Who else takes an argument of that name: first the tool's own variants, then other tools. */
function argumentOwners(name: string, { tool, toolset }: ArgumentReading): string[] {
  const takes = ({ fields }: ArgumentVariant) => fields.some((field) => field.name === name);
  const own = argumentVariants(tool).filter(takes);
  if (own.length > 0) return own.map((variant) => variantLabel(tool, variant));
  return toolset.tools.filter((other) => argumentVariants(other).some(takes)).map((other) => other.name);
}
