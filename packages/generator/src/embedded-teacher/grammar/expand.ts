import { RouterError } from '@router/schemas';
import type { Random } from './seeded-random.ts';

/** What `{name}` stands for in a template. */
export type Slots = Readonly<Record<string, string | number>>;

type Node = string | { slot: string } | { choices: Node[][] };

const compiled = new Map<string, Node[]>();

/**
 * Writes out one reading of a template: `[a|b|]` picks one of its choices (they may nest, one may be
 * empty), `{name}` is replaced by a slot. Slot values are taken as they are, brackets included.
 * @throws RouterError `generator/grammar-slot` for a slot without a value.
 */
export function expand(template: string, slots: Slots, random: Random): string {
  let nodes = compiled.get(template);
  if (!nodes) {
    nodes = compile(template);
    compiled.set(template, nodes);
  }
  return write(nodes, slots, random, template)
    .replace(/ {2,}/g, ' ')
    .replace(/ +([?!.,;:])(?=\s|$)/g, '$1')
    .trim();
}

function write(nodes: readonly Node[], slots: Slots, random: Random, template: string): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if ('slot' in node) text += slotText(node.slot, slots, template);
    else text += write(random.pick(node.choices), slots, random, template);
  }
  return text;
}

function slotText(name: string, slots: Slots, template: string): string {
  const value = slots[name];
  if (value !== undefined) return String(value);
  throw new RouterError({
    code: 'generator/grammar-slot',
    kind: 'usage',
    message: `The template ${JSON.stringify(template)} names the slot {${name}}; given were ${Object.keys(slots).join(', ')}.`,
  });
}

function compile(template: string): Node[] {
  let position = 0;
  const sequence = (inChoice: boolean): Node[] => {
    const nodes: Node[] = [];
    let literal = '';
    const flush = () => {
      if (literal !== '') nodes.push(literal);
      literal = '';
    };
    while (position < template.length) {
      const character = template[position] as string;
      if (inChoice && (character === '|' || character === ']')) break;
      position += 1;
      if (character === '[') {
        flush();
        nodes.push({ choices: choices() });
      } else if (character === '{') {
        flush();
        const end = template.indexOf('}', position);
        nodes.push({ slot: template.slice(position, end) });
        position = end + 1;
      } else literal += character;
    }
    flush();
    return nodes;
  };
  const choices = (): Node[][] => {
    const found = [sequence(true)];
    while (template[position] === '|') {
      position += 1;
      found.push(sequence(true));
    }
    position += 1;
    return found;
  };
  return sequence(false);
}
