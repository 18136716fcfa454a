import { printers } from './module-policy.ts';
import { type NameOrigins, originOf } from './name-origins.ts';
import type { PythonModule, PythonNode } from './syntax-tree.ts';
import { someInScope } from './walk-python.ts';

/** True where some print can be reached: at the top, or in a function while something at the top is called. */
export function printsSomething(
  module: PythonModule,
  nodes: readonly PythonNode[],
  origins: NameOrigins,
): boolean {
  const prints = nodes.some((node) => {
    if (node.type === 'Call') return isPrinter(originOf(node.callee, origins));
    return (node.type === 'Name' || node.type === 'Attribute') && originOf(node, origins) === 'print';
  });
  if (!prints) return false;
  const top = module.body.filter(({ type }) => type !== 'Import' && type !== 'ImportFrom');
  return (
    someInScope(top, (node) => node.type === 'Call') ||
    top.some(
      (statement) =>
        (statement.type === 'Class' || statement.type === 'Function') &&
        (statement.decorators.length > 0 ||
          (statement.type === 'Class' && someInScope(statement.body, (node) => node.type === 'Call'))),
    )
  );
}

function isPrinter(origin: string | undefined): boolean {
  if (origin === undefined) return false;
  return (
    printers.has(origin) || /^logging\.getLogger\(\)\.\w+$/.test(origin) || /\.print(?:_\w+)?$/.test(origin)
  );
}
