import { printers } from './module-policy.ts';
import type { PythonModule, PythonNode } from './syntax-tree.ts';
import { someInScope } from './walk-python.ts';

/** Whether calling what has that origin prints. */
export function isPrinter(origin: string | undefined): boolean {
  if (origin === undefined) return false;
  return (
    printers.has(origin) || /^logging\.getLogger\(\)\.\w+$/.test(origin) || /\.print(?:_\w+)?$/.test(origin)
  );
}

/** True where a print that stands somewhere can be reached: at the top, or in a function while something at the top is called. */
export function reachesPrint({ body }: PythonModule): boolean {
  return body.some((statement) => {
    if (statement.type === 'Import' || statement.type === 'ImportFrom') return false;
    if (someInScope([statement], isCall)) return true;
    if (statement.type === 'Class')
      return statement.decorators.length > 0 || someInScope(statement.body, isCall);
    return statement.type === 'Function' && statement.decorators.length > 0;
  });
}

function isCall({ type }: PythonNode): boolean {
  return type === 'Call';
}
