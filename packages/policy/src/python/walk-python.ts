import type { PythonNode } from './syntax-tree.ts';

type Visit = (node: PythonNode) => boolean | undefined;

/**
 * Visits a node and all below it, outside in and in source order, without recursion. Returning `false` keeps the
 * walk out of that node.
 */
export function walkPython(root: PythonNode | readonly PythonNode[], visit: Visit): void {
  const stack: PythonNode[] = isList(root) ? [...root].reverse() : [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (visit(node) === false) continue;
    const from = stack.length;
    for (const key in node) {
      const value = (node as unknown as Record<string, unknown>)[key];
      if (typeof value === 'object') pushNodes(stack, value);
    }
    reverseFrom(stack, from);
  }
}

/** Every node below and including the root, outside in and in source order: one walk for many judges. */
export function flattenPython(root: PythonNode): PythonNode[] {
  const nodes: PythonNode[] = [];
  walkPython(root, (node) => {
    nodes.push(node);
    return undefined;
  });
  return nodes;
}

function isList(root: PythonNode | readonly PythonNode[]): root is readonly PythonNode[] {
  return Array.isArray(root);
}

function pushNodes(stack: PythonNode[], value: unknown): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') pushNodes(stack, item);
  } else if ('type' in (value as object)) stack.push(value as PythonNode);
}

function reverseFrom(stack: PythonNode[], from: number): void {
  for (let low = from, high = stack.length - 1; low < high; low++, high--) {
    const node = stack[low]!;
    stack[low] = stack[high]!;
    stack[high] = node;
  }
}

/** True when some node of the statements passes, functions and classes defined there left out. */
export function someInScope(root: readonly PythonNode[], test: (node: PythonNode) => boolean): boolean {
  let found = false;
  walkPython(root, (node) => {
    if (found || node.type === 'Function' || node.type === 'Class' || node.type === 'Lambda') return false;
    found = test(node);
    return !found;
  });
  return found;
}
