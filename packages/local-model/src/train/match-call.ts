import {
  type AgentOutput,
  type ArgumentField,
  argumentVariants,
  findTool,
  type Toolset,
} from '@router/schemas';

/** Share of an expert's search words, and of a program's literals, that a good call has as well. */
const enough = { words: 0.6, literals: 0.75 };

/**
 * Whether a call is as good as the expert's: same tool, same paths and quotes, and of its searches' words and its
 * programs' numbers those that the query gives; what an expert adds from knowledge nobody can copy.
 */
export function matchCall(toolset: Toolset, output: AgentOutput, gold: AgentOutput, query: string): boolean {
  if (gold.status === 'complete' || output.status === 'complete') return gold.status === output.status;
  const name = gold.tool_use.tool_name;
  if (output.tool_use.tool_name !== name) return false;
  const tool = findTool(toolset, name);
  if (!tool) return false;
  const [mine, theirs] = [output.tool_use.arguments, gold.tool_use.arguments] as Record<string, unknown>[];
  const fields = new Map(
    argumentVariants(tool).flatMap(({ fields }) => fields.map((field) => [field.name, field] as const)),
  );
  for (const [name, field] of fields) {
    const [value, wanted] = [mine?.[name], theirs?.[name]];
    if (value === undefined && wanted === undefined) continue;
    if (!isAsGood(field, value, wanted, query)) return false;
  }
  return true;
}

function isAsGood({ kind, schema }: ArgumentField, value: unknown, wanted: unknown, query: string): boolean {
  if (kind === 'question' || kind === 'prose' || kind === 'number') return true;
  if (kind === 'choice') {
    // A choice with a default has a middle way: an expert takes it for either of its neighbours.
    const { data: fallback } = schema.safeParse(undefined);
    const [own, right] = [value ?? fallback, wanted ?? fallback];
    return own === right || (fallback !== undefined && (own === fallback || right === fallback));
  }
  if (value === undefined || wanted === undefined) return false;
  const [own, right] = [String(value), String(wanted)];
  if (kind === 'code:python') {
    const given = query.replace(/(?<=\d)[,_](?=\d{3})/g, '');
    const copied = literals(right).filter((literal) => given.includes(literal));
    return shareOf(copied, (literal) => own.includes(literal)) >= enough.literals;
  }
  if (kind === 'search-terms') {
    const [words, given] = [wordsOf(own), query.toLowerCase()];
    const copied = wordsOf(right).filter((word) => given.includes(stem(word)));
    return shareOf(copied, (word) => words.some((other) => other.startsWith(stem(word)))) >= enough.words;
  }
  return kind === 'quote' ? plain(own) === plain(right) : own.trim() === right.trim();
}

/** Which of the parts pass, as a share; of none, all. */
function shareOf(parts: readonly string[], passes: (part: string) => boolean): number {
  return parts.length === 0 ? 1 : parts.filter(passes).length / parts.length;
}

function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}_$]+/gu) ?? [])];
}

function stem(word: string): string {
  return word.length < 5 ? word : word.slice(0, Math.max(4, word.length - 3));
}

/** What both programs can only have copied: numbers of two digits or more. */
function literals(code: string): string[] {
  return [...new Set(code.match(/\d{2,}(?:\.\d+)?/g) ?? [])];
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
