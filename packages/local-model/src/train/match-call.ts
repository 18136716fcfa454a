import { type AgentOutput, argumentVariants, findTool, type Toolset } from '@router/schemas';

/** Whether a call is as good as the expert's: same tool, same choices, same paths and quotes, alike searches. */
export function matchCall(toolset: Toolset, output: AgentOutput, gold: AgentOutput): boolean {
  if (gold.status === 'complete' || output.status === 'complete') return gold.status === output.status;
  const name = gold.tool_use.tool_name;
  if (output.tool_use.tool_name !== name) return false;
  const tool = findTool(toolset, name);
  if (!tool) return false;
  const [mine, theirs] = [output.tool_use.arguments, gold.tool_use.arguments] as Record<string, unknown>[];
  const fields = new Map(
    argumentVariants(tool).flatMap(({ fields }) => fields.map((field) => [field.name, field] as const)),
  );
  for (const [field, { kind }] of fields) {
    const [value, wanted] = [mine?.[field], theirs?.[field]];
    if (value === undefined && wanted === undefined) continue;
    if (kind === 'question' || kind === 'prose' || kind === 'number') continue;
    if (value === undefined || wanted === undefined) return false;
    if (kind === 'code:python') {
      if (!sharesLiterals(String(value), String(wanted))) return false;
    } else if (kind === 'search-terms') {
      if (overlap(String(value), String(wanted)) < 0.5) return false;
    } else if (String(value).trim() !== String(wanted).trim()) return false;
  }
  return true;
}

/** Jaccard overlap of the words of two searches. */
function overlap(a: string, b: string): number {
  const [mine, theirs] = [words(a), words(b)];
  if (mine.size === 0 || theirs.size === 0) return 0;
  let shared = 0;
  for (const word of mine) if (theirs.has(word)) shared++;
  return shared / (mine.size + theirs.size - shared);
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}_$]+/gu) ?? []);
}

/** Programs may differ; the numbers that both could have copied may not, most of them at least. */
function sharesLiterals(mine: string, theirs: string): boolean {
  const wanted = theirs.match(/\d{2,}(?:\.\d+)?/g) ?? [];
  return wanted.length === 0 || wanted.filter((number) => mine.includes(number)).length * 2 >= wanted.length;
}
