import { type ArgumentKind, argumentKinds, argumentVariants, type Toolset } from '@router/schemas';

const rules: Readonly<Record<ArgumentKind, string>> = {
  path: 'copied character for character from the query or its context',
  glob: 'only where the user limited the place; otherwise left out',
  'search-terms': 'the symbol, the literal or the content words; not the whole sentence, no filler',
  'code:python':
    'a complete program that prints its result; standard library only; no files, network, subprocess or input; it uses the very numbers, strings and snippets of the query',
  quote: 'verbatim from the query or its context; text that the user only described is written as described',
  question: 'one question that a person can answer, naming what is missing or what would be lost',
  prose: 'short and factual, nothing that the query and its context do not say',
  number: 'as the user stated it, else left to its default',
  choice: 'one of the listed values',
};

/** How to fill each argument kind that occurs in a toolset. */
export function argumentKindRules(toolset: Toolset): readonly string[] {
  const used = new Set(
    toolset.tools.flatMap((tool) =>
      argumentVariants(tool).flatMap((variant) => variant.fields.map((field) => field.kind)),
    ),
  );
  return argumentKinds.filter((kind) => used.has(kind)).map((kind) => `${kind}: ${rules[kind]}`);
}
