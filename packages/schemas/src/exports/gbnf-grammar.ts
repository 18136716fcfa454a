import type { Toolset } from '../toolset.ts';
import { agentOutputJsonSchema, type ThoughtRule } from './agent-output-json-schema.ts';
import { gbnfIntegerRange } from './gbnf-integer-range.ts';
import type { JsonSchema } from './to-json-schema.ts';

export interface GbnfGrammarOptions {
  /** @default 'optional' */
  thought?: ThoughtRule | undefined;
  /** Allow spaces and line breaks between tokens; without them an output costs the fewest tokens. @default false */
  whitespace?: boolean | undefined;
}

/**
 * A GBNF grammar (llama.cpp's `--grammar`) of a toolset's outputs in canonical form. Keys come in the contract's
 * order. Every text it lets through is JSON of the right shape; `pattern`, `format` and long text limits are
 * left to `safeParseAgentOutput`.
 */
export function gbnfGrammar(
  toolset: Toolset,
  { thought = 'optional', whitespace = false }: GbnfGrammarOptions = {},
): string {
  const schema = agentOutputJsonSchema(toolset, { thought, anyOf: true });
  return new GrammarWriter(schema, whitespace).write();
}

/** Longer limits would make huge automata and never bind in practice. */
const longestCountedText = 64;

/** JSON itself; `~` marks where white space may stand. */
const baseRules: Readonly<Record<string, string>> = {
  char: '[^"\\\\\\x00-\\x1F] | "\\\\" (["\\\\/bfnrt] | "u" [0-9a-fA-F] [0-9a-fA-F] [0-9a-fA-F] [0-9a-fA-F])',
  string: '"\\"" char* "\\""',
  integer: '"-"? ("0" | [1-9] [0-9]*)',
  number: 'integer ("." [0-9]+)? ([eE] [+-]? [0-9]+)?',
  boolean: '"true" | "false"',
  null: '"null"',
  object: '"{" ~ (string ~ ":" ~ value ~ ("," ~ string ~ ":" ~ value ~)*)? "}"',
  array: '"[" ~ (value ~ ("," ~ value ~)*)? "]"',
  value: 'object | array | string | number | boolean | null',
};

class GrammarWriter {
  private readonly rules = new Map<string, string>();
  private readonly root: JsonSchema;
  /** What stands between tokens, in an expression. */
  private readonly gap: string;

  constructor(root: JsonSchema, whitespace: boolean) {
    this.root = root;
    this.gap = whitespace ? ' ws ' : ' ';
    if (whitespace) this.rules.set('ws', '[ \\t\\n\\r]*');
  }

  write(): string {
    const root = this.expression(this.root, 'root');
    const rules = [['root', root] as const, ...this.rules];
    return rules.map(([name, body]) => `${name} ::= ${body}\n`).join('');
  }

  private expression(schema: JsonSchema, name: string): string {
    if (typeof schema.$ref === 'string') return this.reference(schema.$ref);
    if (schema.const !== undefined) return literal(schema.const);
    if (Array.isArray(schema.enum)) return group(schema.enum.map(literal));
    if (Array.isArray(schema.anyOf))
      return group(
        schema.anyOf.map((option, index) => this.named(option, `${name}-${optionName(option, index)}`)),
      );
    if (Array.isArray(schema.type))
      return group(schema.type.map((type) => this.expression({ ...schema, type }, name)));
    if (schema.type === 'object') return this.object(schema, name);
    if (schema.type === 'array') return this.array(schema, name);
    if (schema.type === 'string') return this.string(schema);
    if (schema.type === 'integer') return gbnfIntegerRange(schema) ?? this.base('integer');
    return this.base(typeof schema.type === 'string' ? schema.type : 'value');
  }

  /** The schema as a rule of its own: its name. */
  private named(schema: JsonSchema, name: string): string {
    const rule = name.replaceAll(/[^a-zA-Z0-9]+/g, '-');
    if (!this.rules.has(rule)) {
      this.rules.set(rule, '');
      this.rules.set(rule, this.expression(schema, rule));
    }
    return rule;
  }

  private reference(pointer: string): string {
    const name = pointer.slice(pointer.lastIndexOf('/') + 1);
    const target = (this.root.$defs as Record<string, JsonSchema> | undefined)?.[name];
    return target ? this.named(target, `definition-${name}`) : this.base('value');
  }

  private object(schema: JsonSchema, name: string): string {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
    if (properties.length === 0) return this.record(schema, name);
    const required = (schema.required ?? []) as string[];
    const pairs = properties.map(([key, property]) => ({
      optional: !required.includes(key),
      pair: [literal(key), '":"', this.value(property, `${name}-${key}`)].join(this.gap),
    }));
    return ['"{"', this.first(pairs), '"}"'].filter((part) => part !== '').join(this.gap);
  }

  private value(schema: JsonSchema, name: string): string {
    const isStructure = schema.type === 'object' || schema.type === 'array' || Array.isArray(schema.anyOf);
    return isStructure ? this.named(schema, name) : this.expression(schema, name);
  }

  /** The pairs while none has been written: a left out first pair takes its comma along. */
  private first(pairs: readonly { optional: boolean; pair: string }[]): string {
    const [head, ...rest] = pairs;
    if (!head) return '';
    const here = [head.pair, ...rest.map((next) => this.following(next))].join(this.gap);
    if (!head.optional) return here;
    const without = this.first(rest);
    return without === '' ? `(${here})?` : `(${here} | ${without})`;
  }

  private following({ optional, pair }: { optional: boolean; pair: string }): string {
    const text = ['","', pair].join(this.gap);
    return optional ? `(${text})?` : text;
  }

  private record({ additionalProperties }: JsonSchema, name: string): string {
    if (additionalProperties === false) return ['"{"', '"}"'].join(this.gap);
    if (typeof additionalProperties !== 'object') return this.base('object');
    const value = this.value(additionalProperties as JsonSchema, `${name}-value`);
    const pair = [this.base('string'), '":"', value].join(this.gap);
    return ['"{"', `(${pair} (${['","', pair].join(this.gap)})*)?`, '"}"'].join(this.gap);
  }

  private array({ items, minItems = 0, maxItems }: JsonSchema, name: string): string {
    const item =
      typeof items === 'object' && items !== null
        ? this.value(items as JsonSchema, `${name}-item`)
        : this.base('value');
    const least = Number(minItems);
    const most = maxItems === undefined ? '' : String(Math.max(0, Number(maxItems) - 1));
    if (maxItems === 0) return ['"["', '"]"'].join(this.gap);
    const list = `${item} (${['","', item].join(this.gap)}){${Math.max(0, least - 1)},${most}}`;
    return ['"["', least > 0 ? list : `(${list})?`, '"]"'].join(this.gap);
  }

  private string({ minLength = 0, maxLength }: JsonSchema): string {
    const least = Math.min(Number(minLength), longestCountedText);
    const most = Number(maxLength) > longestCountedText ? undefined : maxLength;
    if (least === 0 && most === undefined) return this.base('string');
    this.base('char');
    return most === undefined && least === 1
      ? '"\\"" char+ "\\""'
      : `"\\"" char{${least},${most ?? ''}} "\\""`;
  }

  /** A rule of JSON itself, with the rules it leans on. */
  private base(name: string): string {
    const body = baseRules[name];
    if (body === undefined) return this.base('value');
    if (!this.rules.has(name)) {
      this.rules.set(name, body.replaceAll(/ ~ ?/g, this.gap));
      for (const other of Object.keys(baseRules))
        if (new RegExp(`\\b${other}\\b`).test(body)) this.base(other);
    }
    return name;
  }
}

/** A readable rule name for an alternative: the first fixed value it asks for. */
function optionName(option: JsonSchema, index: number): string {
  for (const property of Object.values((option.properties ?? {}) as Record<string, JsonSchema>))
    if (typeof property.const === 'string') return property.const;
  return String(index);
}

function group(options: readonly string[]): string {
  return options.length === 1 ? (options[0] ?? '') : `(${options.join(' | ')})`;
}

/** A JSON value as the terminal that spells it. */
function literal(value: unknown): string {
  return JSON.stringify(JSON.stringify(value));
}
