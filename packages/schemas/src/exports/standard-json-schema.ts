import type { ParseFailure } from '../parse/parse-issue.ts';
import type { JsonSchema } from './to-json-schema.ts';

/** A schema by the Standard Schema and Standard JSON Schema interfaces, as the AI SDK and others take it. */
export interface StandardJsonSchema<Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'router';
    readonly types?: { readonly input: unknown; readonly output: Output };
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: Output }
      | { readonly issues: readonly { message: string; path: (string | number)[] }[] };
    readonly jsonSchema: {
      readonly input: (options: { target: string }) => Record<string, unknown>;
      readonly output: (options: { target: string }) => Record<string, unknown>;
    };
  };
}

/** Joins a provider-safe JSON Schema with the reader that takes its answers back into the contract. */
export function standardJsonSchema<Output>(
  schema: JsonSchema,
  read: (value: unknown) => { success: true; value: Output } | ParseFailure,
): StandardJsonSchema<Output> {
  const jsonSchema = () => structuredClone(schema);
  return {
    '~standard': {
      version: 1,
      vendor: 'router',
      validate: (value) => {
        const result = read(value);
        if (result.success) return { value: result.value };
        return { issues: result.issues.map(({ message, path }) => ({ message, path: [...path] })) };
      },
      jsonSchema: { input: jsonSchema, output: jsonSchema },
    },
  };
}
