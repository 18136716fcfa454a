import { introspectiveAttributes } from './module-policy.ts';
import type { Expression } from './syntax-tree.ts';
import { walkPython } from './walk-python.ts';

/** The text of the literals inside an expression, joined: what concatenation would make of them. */
export function literalText(expression: Expression): string {
  if (expression.type === 'Name') return '';
  if (expression.type === 'Constant') return expression.kind === 'string' ? expression.value : '';
  let text = '';
  walkPython(expression, (node) => {
    if (node.type === 'Constant' && node.kind === 'string') text += node.value;
    return undefined;
  });
  return text;
}

/** Whether the literals of an expression spell an attribute that leads to the interpreter's inside. */
export function hasIntrospection(expression: Expression): boolean {
  const text = literalText(expression);
  if (!text.includes('_')) return false;
  for (const name of text.match(/[a-z_]{6,40}/g) ?? []) if (introspectiveAttributes.has(name)) return true;
  return false;
}
