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
  const bindings = new Bindings();
  for (const node of nodes) bindings.read(node);
  const { aliases, own, classes, pending } = bindings;
  const origins = { aliases, own, classes, imported: new Set<string>() };
  for (let round = 0, changed = true; changed && round < 4; round++) {
    changed = false;
    for (const { name, value } of pending) {
      if (aliases.has(name)) continue;
      const origin = originOf(value, origins);
      if (origin === undefined || (own.has(origin) && !aliases.has(origin))) continue;
      aliases.set(name, origin);
      changed = true;
    }
  }
  for (const { name } of pending) if (!aliases.has(name)) own.add(name);
  for (const origin of aliases.values()) origins.imported.add(origin);
  return origins;
}

/** What the nodes of a program bind names to. */
class Bindings {
  readonly aliases = new Map<string, string>();
  readonly own = new Set<string>();
  readonly classes = new Set<string>();
  /** Names bound to values whose origin is followed once all is read. */
  readonly pending: { readonly name: string; readonly value: Expression }[] = [];

  read(node: PythonNode): void {
    switch (node.type) {
      // Most nodes bind nothing, asked for first.
      case 'Name':
      case 'Constant':
      case 'Call':
      case 'Argument':
      case 'Attribute':
      case 'ExpressionStatement':
        break;
      case 'Assignment':
        for (const target of node.targets) this.#bind(target, node.value);
        break;
      case 'For':
      case 'ComprehensionClause':
        this.#own(node.target);
        break;
      case 'Import':
        for (const { name, alias } of node.names)
          this.aliases.set(alias ?? name.split('.', 1)[0]!, alias ? name : name.split('.', 1)[0]!);
        break;
      case 'ImportFrom':
        for (const { name, alias } of node.names)
          this.aliases.set(alias ?? name, node.module === '' ? name : `${node.module}.${name}`);
        break;
      case 'Class':
        this.classes.add(node.name);
        this.own.add(node.name);
        break;
      case 'Function':
      case 'Parameter':
        this.own.add(node.name);
        break;
      case 'ExceptHandler':
        if (node.name !== undefined) this.own.add(node.name);
        break;
      case 'NamedExpression':
        this.#bind(node.target, node.value);
        break;
      case 'AnnotatedAssignment':
        if (node.value) this.#bind(node.target, node.value);
        break;
      case 'WithItem':
        if (node.target) this.#bind(node.target, node.value);
        break;
      default:
    }
  }

  #bind(target: Expression, value: Expression): void {
    if (target.type === 'Name') this.pending.push({ name: target.id, value });
    else if (
      (target.type === 'Tuple' || target.type === 'List') &&
      (value.type === 'Tuple' || value.type === 'List') &&
      target.elements.length === value.elements.length
    )
      for (const [index, element] of target.elements.entries()) this.#bind(element, value.elements[index]!);
    else this.#own(target);
  }

  /** Every name inside the target is the program's own. */
  #own(target: Expression): void {
    if (target.type === 'Name') {
      this.own.add(target.id);
      return;
    }
    walkPython(target, (inner) => {
      if (inner.type === 'Name') this.own.add(inner.id);
      return undefined;
    });
  }
}

/** The dotted origin of an expression: `os.path.join`, `pathlib.Path()` for a call's result; undefined where unknown. */
export function originOf(expression: Expression, origins: NameOrigins): string | undefined {
  if (expression.type === 'Name') return originOfName(expression.id, origins, '');
  let suffix = '';
  let node: Expression = expression;
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
  return node.type === 'Name' ? originOfName(node.id, origins, suffix) : undefined;
}

function originOfName(id: string, { aliases, own }: NameOrigins, suffix: string): string | undefined {
  const alias = aliases.get(id);
  if (alias !== undefined) return alias + suffix;
  return own.has(id) ? undefined : id + suffix;
}
