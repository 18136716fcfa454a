import type { Expression, PythonNode } from './syntax-tree.ts';
import { walkPython } from './walk-python.ts';

/** Where the names of a program come from, without regard to order and scope: doubt counts as the worse origin. */
export interface NameOrigins {
  /** Dotted origins by name: `o` is `os` after `import os as o`, `s` is `os.system` after `from os import system as s`. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Names that the program binds to something of its own: they shadow built-in functions. */
  readonly own: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  /** The values of `aliases`, each once. */
  readonly imported: ReadonlySet<string>;
}

/** Follows imports and plain assignments (`e = eval`, `m = os`), to a fixed point. */
export function readOrigins(nodes: readonly PythonNode[]): NameOrigins {
  const aliases = new Map<string, string>();
  const own = new Set<string>();
  const classes = new Set<string>();
  const pending: { name: string; value: Expression }[] = [];
  for (const node of nodes) {
    if (node.type === 'Import')
      for (const { name, alias } of node.names)
        aliases.set(alias ?? name.split('.', 1)[0]!, alias ? name : name.split('.', 1)[0]!);
    else if (node.type === 'ImportFrom')
      for (const { name, alias } of node.names)
        aliases.set(alias ?? name, node.module === '' ? name : `${node.module}.${name}`);
    else if (node.type === 'Function') own.add(node.name);
    else if (node.type === 'Class') {
      own.add(node.name);
      classes.add(node.name);
    } else if (node.type === 'Parameter') own.add(node.name);
    else if (node.type === 'ExceptHandler' && node.name !== undefined) own.add(node.name);
    else collectBindings(node, pending, own);
  }
  const origins = { aliases, own, classes, imported: new Set<string>() };
  for (let round = 0, changed = true; changed && round < 4; round++) {
    changed = false;
    for (const { name, value } of pending) {
      const origin = originOf(value, origins);
      if (origin === undefined || aliases.has(name) || (own.has(origin) && !aliases.has(origin))) continue;
      aliases.set(name, origin);
      changed = true;
    }
  }
  for (const { name } of pending) if (!aliases.has(name)) own.add(name);
  return { ...origins, imported: new Set(aliases.values()) };
}

function collectBindings(
  node: PythonNode,
  pending: { name: string; value: Expression }[],
  own: Set<string>,
): void {
  if (node.type === 'Assignment') for (const target of node.targets) bind(target, node.value);
  else if (node.type === 'NamedExpression') bind(node.target, node.value);
  else if (node.type === 'AnnotatedAssignment' && node.value) bind(node.target, node.value);
  else if (node.type === 'For' || node.type === 'ComprehensionClause') bindNames(node.target);
  else if (node.type === 'WithItem' && node.target) bind(node.target, node.value);

  function bind(target: Expression, value: Expression) {
    if (target.type === 'Name') pending.push({ name: target.id, value });
    else if (
      (target.type === 'Tuple' || target.type === 'List') &&
      (value.type === 'Tuple' || value.type === 'List') &&
      target.elements.length === value.elements.length
    )
      for (const [index, element] of target.elements.entries()) bind(element, value.elements[index]!);
    else bindNames(target);
  }

  function bindNames(target: Expression) {
    walkPython(target, (inner) => {
      if (inner.type === 'Name') own.add(inner.id);
      return undefined;
    });
  }
}

/** The dotted origin of an expression: `os.path.join`, `pathlib.Path()` for a call's result; undefined where unknown. */
export function originOf(expression: Expression, origins: NameOrigins): string | undefined {
  let suffix = '';
  let node = expression;
  for (;;) {
    if (node.type === 'Attribute') {
      suffix = `.${node.name}${suffix}`;
      node = node.object;
    } else if (node.type === 'Call') {
      suffix = `()${suffix}`;
      node = node.callee;
    } else if (node.type === 'BinaryOperation' && node.operator === '/') node = node.left;
    else break;
    if (suffix.length > 400) return undefined;
  }
  if (node.type !== 'Name') return undefined;
  const alias = origins.aliases.get(node.id);
  if (alias !== undefined) return alias + suffix;
  return origins.own.has(node.id) ? undefined : node.id + suffix;
}
