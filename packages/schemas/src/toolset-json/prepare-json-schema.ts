import type { JsonSchema } from '../exports/to-json-schema.ts';
import { describeValue, listChoices } from '../json/describe-value.ts';
import type { JsonPath } from '../json/json-path.ts';
import type { ParseReport } from '../parse/parse-report.ts';
import { refuseWrongType } from '../parse/refuse.ts';
import { isRecord } from '../parse/remove-nulls.ts';
import { argumentKindKey, argumentKinds } from '../tool-argument-kind.ts';
import { inferArgumentKind } from './infer-argument-kind.ts';
import { isPlainObjectSchema, mergeObjectSchemas } from './merge-object-schemas.ts';

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
const refused = [
  'if',
  'then',
  'else',
  'dependentSchemas',
  'dependentRequired',
  'dependencies',
  'unevaluatedItems',
  'unevaluatedProperties',
  '$dynamicRef',
  '$recursiveRef',
];
const dropped = new Set([
  '$schema',
  '$id',
  'id',
  '$anchor',
  '$comment',
  '$vocabulary',
  '$defs',
  'definitions',
  'nullable',
]);
/** Inlined references can multiply: a small text must not become a huge schema. */
const mostNodes = 10_000;

/**
 * A JSON Schema (draft 7 or 2020-12) made ready for `z.fromJSONSchema`: references inlined, objects closed
 * unless they say otherwise, combined objects merged, argument kinds marked. What cannot be carried is refused
 * by name and place, never ignored.
 */
export function prepareJsonSchema(
  schema: unknown,
  path: JsonPath,
  report: ParseReport,
): JsonSchema | undefined {
  const before = report.issues.length;
  const prepared = new Preparation(schema, report).schema(schema, path, []);
  return report.issues.length > before ? undefined : prepared;
}

class Preparation {
  private readonly definitions: ReadonlyMap<string, unknown>;
  private readonly report: ParseReport;
  private nodes = 0;

  constructor(root: unknown, report: ParseReport) {
    this.report = report;
    const entries = isRecord(root)
      ? ['$defs', 'definitions'].flatMap((key) =>
          isRecord(root[key])
            ? Object.entries(root[key]).map(([name, value]) => [`#/${key}/${name}`, value] as const)
            : [],
        )
      : [];
    this.definitions = new Map(entries);
  }

  schema(value: unknown, path: JsonPath, references: readonly string[]): JsonSchema {
    if (value === true) return {};
    if (value === false) return { not: {} };
    if (!isRecord(value)) return this.wrong(path, 'A schema', 'an object', value);
    if (++this.nodes > mostNodes) return this.tooLarge(path);
    if (value.$ref !== undefined) return this.reference(value, path, references);
    const schema = this.keywords(value, path);
    if (isRecord(schema.properties)) {
      schema.type ??= 'object';
      schema.properties = this.properties(schema.properties, [...path, 'properties'], references);
    }
    if (schema.type === 'object') this.closeObject(schema, path, references);
    if (isRecord(schema.items) || typeof schema.items === 'boolean')
      schema.items = this.schema(schema.items, [...path, 'items'], references);
    for (const key of ['items', 'prefixItems', 'anyOf', 'oneOf', 'allOf'])
      if (Array.isArray(schema[key])) schema[key] = this.list(schema[key], [...path, key], references);
    return combine(schema);
  }

  private list(schemas: readonly unknown[], path: JsonPath, references: readonly string[]): JsonSchema[] {
    return schemas.map((schema, index) => this.schema(schema, [...path, index], references));
  }

  private properties(schemas: object, path: JsonPath, references: readonly string[]) {
    return Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [
        name,
        markKind(name, this.schema(schema, [...path, name], references)),
      ]),
    );
  }

  private closeObject(schema: JsonSchema, path: JsonPath, references: readonly string[]): void {
    const { additionalProperties: more = false } = schema;
    schema.additionalProperties = isRecord(more)
      ? this.schema(more, [...path, 'additionalProperties'], references)
      : more;
    const names = Object.keys((schema.properties ?? {}) as object);
    for (const [index, name] of ((schema.required ?? []) as unknown[]).entries())
      if (schema.additionalProperties === false && !schema.allOf && !names.includes(String(name)))
        this.report.refuse({
          code: 'not-allowed',
          path: [...path, 'required', index],
          message: `${describeValue(name)} is required and not among the properties`,
          expected: listChoices(names) || 'no required property',
          received: describeValue(name),
        });
  }

  private reference(
    value: Record<string, unknown>,
    path: JsonPath,
    references: readonly string[],
  ): JsonSchema {
    const { $ref, ...beside } = value;
    const name = String($ref).replaceAll('~1', '/').replaceAll('~0', '~');
    if (!this.definitions.has(name))
      return this.unsupported(
        [...path, '$ref'],
        `the reference ${describeValue($ref)}`,
        'one to $defs of this schema',
      );
    if (references.includes(name))
      return this.unsupported([...path, '$ref'], 'a recursive schema', 'a schema of limited depth');
    const target = this.schema(this.definitions.get(name), path, [...references, name]);
    return { ...target, ...this.keywords(beside, path) };
  }

  /** The schema's own keywords, each checked for what the conversion would stumble over. */
  private keywords(value: Record<string, unknown>, path: JsonPath): JsonSchema {
    for (const key of refused)
      if (value[key] !== undefined)
        this.unsupported([...path, key], `the keyword ${key}`, 'properties, enum, anyOf');
    if (value.not !== undefined && !(isRecord(value.not) && Object.keys(value.not).length === 0))
      this.unsupported([...path, 'not'], 'the keyword not', 'enum or pattern for what is allowed');
    const schema = Object.fromEntries(Object.entries(value).filter(([key]) => !dropped.has(key)));
    if (value.nullable === true && typeof schema.type === 'string') schema.type = [schema.type, 'null'];
    this.checkType(schema, path);
    this.checkShapes(schema, path);
    this.checkPattern(schema, path);
    this.checkKind(schema, path);
    return schema;
  }

  private checkType({ type }: JsonSchema, path: JsonPath): void {
    const given = Array.isArray(type) ? type : type === undefined ? [] : [type];
    for (const name of given)
      if (!types.includes(name as string))
        this.notAllowed([...path, 'type'], 'type', listChoices(types), name);
  }

  private checkShapes(schema: JsonSchema, path: JsonPath): void {
    for (const key of ['properties', 'patternProperties'])
      if (schema[key] !== undefined && !isRecord(schema[key]))
        this.wrong([...path, key], key, 'an object', schema[key]);
    for (const key of ['anyOf', 'oneOf', 'allOf', 'enum'])
      if (schema[key] !== undefined && !(Array.isArray(schema[key]) && schema[key].length > 0))
        this.wrong([...path, key], key, 'a non-empty array', schema[key]);
    const { required } = schema;
    if (
      required !== undefined &&
      !(Array.isArray(required) && required.every((name) => typeof name === 'string'))
    )
      this.wrong([...path, 'required'], 'required', 'an array of property names', required);
  }

  private checkPattern({ pattern }: JsonSchema, path: JsonPath): void {
    if (pattern === undefined) return;
    try {
      new RegExp(String(pattern));
    } catch {
      this.notAllowed([...path, 'pattern'], 'pattern', 'a regular expression', pattern);
    }
  }

  private checkKind(schema: JsonSchema, path: JsonPath): void {
    const kind = schema[argumentKindKey];
    if (kind !== undefined && !argumentKinds.includes(kind as (typeof argumentKinds)[number]))
      this.notAllowed([...path, argumentKindKey], argumentKindKey, listChoices(argumentKinds), kind);
  }

  private wrong(path: JsonPath, label: string, expected: string, value: unknown): JsonSchema {
    refuseWrongType(this.report, path, label, expected, value);
    return {};
  }

  private notAllowed(path: JsonPath, label: string, expected: string, value: unknown): void {
    const received = describeValue(value);
    const message = `${label} must be ${expected}, received ${received}`;
    this.report.refuse({ code: 'not-allowed', path, message, expected, received });
  }

  private unsupported(path: JsonPath, what: string, expected: string): JsonSchema {
    const message = `A tool's parameters cannot carry ${what}: use ${expected}`;
    this.report.refuse({ code: 'unsupported', path, message, expected });
    return {};
  }

  private tooLarge(path: JsonPath): JsonSchema {
    if (this.nodes === mostNodes + 1)
      this.unsupported(path, `more than ${mostNodes} schemas, references inlined`, 'a smaller schema');
    return {};
  }
}

/** Lays a base object and its alternatives, or the parts of an `allOf`, into plain objects where they are objects. */
function combine(schema: JsonSchema): JsonSchema {
  const { allOf, anyOf, oneOf, ...base } = schema;
  const parts = (allOf ?? []) as JsonSchema[];
  if (parts.length > 0 && parts.every(isPlainObjectSchema)) {
    // The parts were closed one by one: together they are closed around all properties.
    const own = base.type === 'object' ? [base] : [];
    const merged = { ...base, ...mergeObjectSchemas([...own, ...parts]) };
    return combine({ ...merged, ...(anyOf ? { anyOf } : {}), ...(oneOf ? { oneOf } : {}) });
  }
  const key = anyOf ? 'anyOf' : 'oneOf';
  const options = (anyOf ?? oneOf) as JsonSchema[] | undefined;
  if (!options || (anyOf && oneOf) || allOf || base.type !== 'object') return schema;
  const { properties = {}, required = [], additionalProperties, type, ...annotations } = base;
  const shared = { type, properties, required, additionalProperties };
  const merged = options.map((option) => mergeObjectSchemas([shared, { type: 'object', ...option }]));
  return merged.every(isPlainObjectSchema) ? { ...annotations, [key]: merged } : schema;
}

/** Marks a text property (or the texts of an array) with the kind its name suggests. */
function markKind(name: string, schema: JsonSchema): JsonSchema {
  if (schema[argumentKindKey] !== undefined || schema.enum !== undefined || schema.const !== undefined)
    return schema;
  const element = schema.type === 'array' && isRecord(schema.items) ? schema.items : schema;
  const isText =
    element.type === 'string' || (Array.isArray(element.type) && element.type.includes('string'));
  if (!isText || element.enum !== undefined || element[argumentKindKey] !== undefined) return schema;
  const kind = inferArgumentKind({
    name,
    format: typeof element.format === 'string' ? element.format : undefined,
    description: typeof schema.description === 'string' ? schema.description : undefined,
  });
  return kind === 'prose' ? schema : { ...schema, [argumentKindKey]: kind };
}
