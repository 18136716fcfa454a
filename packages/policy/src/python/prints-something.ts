import { printers } from './module-policy.ts';
import { type NameOrigins, originOf } from './name-origins.ts';
import type { PythonModule } from './syntax-tree.ts';
import { someInScope, walkPython } from './walk-python.ts';

/** True where some print can be reached: at the top, or in a function while something at the top is called. */
export function printsSomething(module: PythonModule, origins: NameOrigins): boolean {
  let prints = false;
  walkPython(module, (node) => {
    if (prints) return false;
    if (node.type === 'Call') prints = isPrinter(originOf(node.callee, origins));
    else if (node.type === 'Name' || node.type === 'Attribute') prints = originOf(node, origins) === 'print';
    return undefined;
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
