import type { Expression, Statement } from './syntax-tree.ts';
import { walkPython } from './walk-python.ts';

/** The names of a test that is made of names, numbers and operators alone; undefined for anything that calls. */
export function plainNames(test: Expression): Set<string> | undefined {
  const names = new Set<string>();
  let plain = true;
  walkPython(test, (node) => {
    if (node.type === 'Name') names.add(node.id);
    else if (!/^(?:Constant|Comparison|BooleanOperation|UnaryOperation|BinaryOperation)$/.test(node.type))
      plain = false;
    return undefined;
  });
  return plain ? names : undefined;
}

/** True where a body may change what one of the names stands for. */
export function bindsAny(body: readonly Statement[], names: ReadonlySet<string>): boolean {
  let found = false;
  const check = (target: Expression) =>
    walkPython(target, (node) => {
      if (node.type === 'Name' && names.has(node.id)) found = true;
      return undefined;
    });
  walkPython(body, (node) => {
    if (node.type === 'Assignment') for (const target of node.targets) check(target);
    else if (
      node.type === 'AugmentedAssignment' ||
      node.type === 'AnnotatedAssignment' ||
      node.type === 'For' ||
      node.type === 'NamedExpression' ||
      node.type === 'ComprehensionClause'
    )
      check(node.target);
    else if (node.type === 'WithItem' && node.target) check(node.target);
    else if (node.type === 'Delete') for (const target of node.targets) check(target);
    else if (
      node.type === 'Call' &&
      node.callee.type === 'Attribute' &&
      node.callee.object.type === 'Name' &&
      names.has(node.callee.object.id)
    )
      found = true;
    else if (node.type === 'Call')
      for (const { value } of node.arguments)
        if (value.type === 'Name' && names.has(value.id) && mayMutate(node.callee)) found = true;
    return undefined;
  });
  return found;
}

/** A list handed to an unknown function may come back shorter; built-in printers leave it alone. */
function mayMutate(callee: Expression): boolean {
  return !(
    callee.type === 'Name' &&
    /^(?:print|len|str|repr|int|float|abs|sum|min|max|range|format|type|isinstance|sorted|list|tuple|set)$/.test(
      callee.id,
    )
  );
}
