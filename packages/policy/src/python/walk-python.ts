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
    const values = Object.values(node);
    for (let index = values.length - 1; index >= 0; index--) pushNodes(stack, values[index]);
  }
}

function isList(root: PythonNode | readonly PythonNode[]): root is readonly PythonNode[] {
  return Array.isArray(root);
}

function pushNodes(stack: PythonNode[], value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value))
    for (let index = value.length - 1; index >= 0; index--) pushNodes(stack, value[index]);
  else if ('type' in value) stack.push(value as PythonNode);
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
