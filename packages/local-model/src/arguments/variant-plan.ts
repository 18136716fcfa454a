import type { ArgumentField, ArgumentKind, ArgumentVariant } from '@router/schemas';

/** Choices and scopes come first: what a search looks for depends on how and where it looks. */
const order: readonly ArgumentKind[] = [
  'choice',
  'path',
  'glob',
  'number',
  'search-terms',
  'quote',
  'code:python',
  'question',
  'prose',
];

/** One shape of a tool's arguments, with what every route asks of it. */
export interface VariantPlan {
  readonly discriminator: ArgumentVariant['discriminator'];
  readonly fields: readonly ArgumentField[];
  /** The same fields in the order in which they are filled. */
  readonly fillOrder: readonly ArgumentField[];
  /** Names of the required arguments, in their own order. */
  readonly required: readonly string[];
  /** Names of those of them that are quotes. */
  readonly requiredQuotes: readonly string[];
  /** How many of them are paths. */
  readonly requiredPaths: number;
  /** How many arguments hold text or code that only the request can give. */
  readonly copied: number;
}

export function planVariant({ discriminator, fields }: ArgumentVariant): VariantPlan {
  const required = fields.filter((field) => field.required);
  return {
    discriminator,
    fields,
    fillOrder: [...fields].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    required: required.map(({ name }) => name),
    requiredQuotes: required.filter(({ kind }) => kind === 'quote').map(({ name }) => name),
    requiredPaths: required.filter(({ kind }) => kind === 'path').length,
    copied: fields.filter(({ kind }) => kind === 'quote' || kind === 'code:python').length,
  };
}
