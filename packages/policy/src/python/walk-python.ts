import { pushChildren } from './push-children.ts';
import type { PythonNode } from './syntax-tree.ts';

type Visit = (node: PythonNode) => boolean | undefined;

/**
 * Visits a node and all below it, outside in and in source order, without recursion. Returning `false` keeps the
 * walk out of that node.
 */
export function walkPython(root: PythonNode | readonly PythonNode[], visit: Visit): void {
  const stack: PythonNode[] = isList(root) ? root.toReversed() : [root];
  for (let node = stack.pop(); node; node = stack.pop()) if (visit(node) !== false) pushChildren(stack, node);
}

/** Every node below and including the root, outside in and in source order: one walk for many judges. */
export function flattenPython(root: PythonNode): PythonNode[] {
  const nodes: PythonNode[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    pushChildren(stack, node);
  }
  return nodes;
}

function isList(root: PythonNode | readonly PythonNode[]): root is readonly PythonNode[] {
  return Array.isArray(root);
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
