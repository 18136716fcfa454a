import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePython } from './parse-python.ts';
import { pushChildren } from './push-children.ts';
import type { PythonNode } from './syntax-tree.ts';

const snippets: string[] = JSON.parse(
  readFileSync(new URL('./__fixtures__/valid.json', import.meta.url), 'utf8'),
);

function isNode(value: unknown): value is PythonNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** What a node holds, whatever its properties are called. */
function heldBy(node: PythonNode): PythonNode[] {
  return Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode);
}

test('every node that a node holds is its child, in order', () => {
  const kinds = new Set<string>();
  for (const code of snippets) {
    const parsed = parsePython(code);
    const left: PythonNode[] = parsed.ok ? [parsed.module] : [];
    for (let node = left.pop(); node; node = left.pop()) {
      const children: PythonNode[] = [];
      pushChildren(children, node);
      expect(children.reverse()).toEqual(heldBy(node));
      left.push(...children);
      kinds.add(node.type);
    }
  }
  expect(kinds.size).toBeGreaterThan(45);
});
