import { type NameOrigins, originOf } from './name-origins.ts';
import type { Report } from './python-finding.ts';
import type {
  Expression,
  ForStatement,
  FunctionDefinition,
  PythonModule,
  PythonNode,
  Statement,
  WhileStatement,
} from './syntax-tree.ts';
import { someInScope, walkPython } from './walk-python.ts';

/** Functions that read their whole argument. */
const exhausting: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'list',
  'tuple',
  'set',
  'frozenset',
  'sum',
  'max',
  'min',
  'sorted',
  'dict',
  'collections.Counter',
  'collections.deque',
]);
const leaving: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'sys.exit',
  'exit',
  'quit',
  'os._exit',
  'os.abort',
]);

/** Methods that raise once there is nothing left, which ends a loop as well. */
const raising: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'pop',
  'popleft',
  'remove',
  'index',
  'get_nowait',
  'send',
  'throw',
  'exit',
  '__next__',
]);

/** Reports loops and recursions that plainly never end. What may end is given the benefit of the doubt. */
export function judgeTermination(
  module: PythonModule,
  nodes: readonly PythonNode[],
  origins: NameOrigins,
  report: Report,
): void {
  const never = (message: string) => report('never-ends', message);
  const shared = new Set<string>();
  const catchesRecursion = nodes.some(
    (node) => node.type === 'Name' && (node.id === 'RecursionError' || node.id === 'RuntimeError'),
  );
  for (const node of nodes)
    if (node.type === 'Global' || node.type === 'Nonlocal') for (const name of node.names) shared.add(name);
  for (const node of nodes) {
    if (node.type === 'While') judgeWhile(node);
    else if (node.type === 'For') judgeFor(node);
    else if (
      node.type === 'Comprehension' &&
      node.kind !== 'generator' &&
      isInfinite(node.clauses[0]!.iterable)
    )
      never('A comprehension runs over an endless iterator.');
    else if (node.type === 'Call') {
      const argument = node.arguments[0]?.value;
      const origin = originOf(node.callee, origins);
      if (
        argument &&
        origin !== undefined &&
        exhausting.has(origin) &&
        (isInfinite(argument) || isEndlessGenerator(argument))
      )
        never(`${origin}() collects an endless iterator.`);
    } else if (node.type === 'Function' && !catchesRecursion && recursesAlways(node) && isCalled(node))
      never(`${node.name}() calls itself on every path.`);
  }

  function judgeWhile(node: WhileStatement) {
    if (leaves(node.body)) return;
    if (isAlwaysTrue(node.test)) return never('A loop runs while true and nothing leaves it.');
    const names = plainNames(node.test);
    if (
      names &&
      names.size > 0 &&
      ![...names].some((name) => shared.has(name) || origins.aliases.has(name)) &&
      !bindsAny(node.body, names)
    )
      never('A loop tests what its body never changes.');
  }

  function judgeFor(node: ForStatement) {
    if (leaves(node.body)) return;
    if (isInfinite(node.iterable))
      return never('A loop runs over an endless iterator and nothing leaves it.');
    if (node.iterable.type === 'Name' && growsItself(node.body, node.iterable.id))
      never('A loop appends to the list that it runs over.');
  }

  /** True where something may leave the loop: its own break, return, raise, an exit, or a yield that hands control over. */
  function leaves(body: readonly Statement[]): boolean {
    return hasBreak(body) || someInScope(body, leavesFunction);
  }

  function leavesFunction(node: PythonNode): boolean {
    if (
      node.type === 'Return' ||
      node.type === 'Raise' ||
      node.type === 'Yield' ||
      node.type === 'YieldFrom' ||
      node.type === 'Assert'
    )
      return true;
    if (node.type !== 'Call') return false;
    const origin = originOf(node.callee, origins);
    if (origin !== undefined && (leaving.has(origin) || origin === 'next')) return true;
    return node.callee.type === 'Attribute' && raising.has(node.callee.name);
  }

  function isInfinite(iterable: Expression): boolean {
    if (iterable.type !== 'Call') return false;
    const origin = originOf(iterable.callee, origins);
    const list = iterable.arguments;
    if (origin === 'itertools.count' || origin === 'itertools.cycle') return true;
    if (origin === 'itertools.repeat') return list.length === 1;
    if (origin === 'iter' && list.length === 2)
      return list[0]!.value.type === 'Name' && list[0]!.value.id === 'int';
    return (
      (origin === 'enumerate' || origin === 'map' || origin === 'filter') &&
      isInfinite(list.at(origin === 'enumerate' ? 0 : 1)?.value ?? iterable.callee)
    );
  }

  function isEndlessGenerator(value: Expression): boolean {
    return value.type === 'Comprehension' && isInfinite(value.clauses[0]!.iterable);
  }

  function isCalled({ name }: FunctionDefinition): boolean {
    return someInScope(
      module.body,
      (node) => node.type === 'Call' && node.callee.type === 'Name' && node.callee.id === name,
    );
  }
}

function isAlwaysTrue(test: Expression): boolean {
  if (test.type === 'Constant') {
    if (test.kind === 'number') return /[1-9]/.test(test.value);
    return test.kind === 'bool' ? test.value === 'True' : test.kind !== 'none' && test.value !== '';
  }
  if (test.type === 'UnaryOperation' && test.operator === 'not')
    return (
      test.operand.type === 'Constant' &&
      (test.operand.value === 'False' || test.operand.value === 'None' || test.operand.value === '0')
    );
  return (
    test.type === 'Comparison' &&
    test.operators.length === 1 &&
    test.operators[0] === '==' &&
    isSameConstant(test.left, test.comparators[0])
  );
}

function isSameConstant(left: Expression, right: Expression | undefined): boolean {
  return left.type === 'Constant' && right?.type === 'Constant' && left.value === right.value;
}

/** A break of this loop, not of one inside it. */
function hasBreak(body: readonly PythonNode[]): boolean {
  let found = false;
  walkPython(body, (node) => {
    if (found || node.type === 'Function' || node.type === 'Class') return false;
    if (node.type === 'Break') found = true;
    if (node.type === 'While' || node.type === 'For') {
      if (hasBreak(node.otherwise)) found = true;
      return false;
    }
    return undefined;
  });
  return found;
}

/** The names of a test that is made of names, numbers and operators alone; undefined for anything that calls. */
function plainNames(test: Expression): Set<string> | undefined {
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

function bindsAny(body: readonly Statement[], names: ReadonlySet<string>): boolean {
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

function growsItself(body: readonly Statement[], name: string): boolean {
  return body.some(
    (statement) =>
      statement.type === 'ExpressionStatement' &&
      statement.expression.type === 'Call' &&
      statement.expression.callee.type === 'Attribute' &&
      statement.expression.callee.name === 'append' &&
      statement.expression.callee.object.type === 'Name' &&
      statement.expression.callee.object.id === name,
  );
}

/** True where a statement that always runs calls the function itself before anything could return. */
function recursesAlways({ name, body }: FunctionDefinition): boolean {
  for (const statement of body) {
    if (/^(?:If|Try|Match|For|While|With|Raise|Assert)$/.test(statement.type)) return false;
    let calls = false;
    walkPython(statement, (node) => {
      if (
        node.type === 'Conditional' ||
        node.type === 'BooleanOperation' ||
        node.type === 'Lambda' ||
        node.type === 'Function' ||
        node.type === 'Class' ||
        node.type === 'Comprehension' ||
        node.type === 'Yield' ||
        node.type === 'YieldFrom' ||
        node.type === 'Await'
      )
        return false;
      if (node.type === 'Call' && node.callee.type === 'Name' && node.callee.id === name) calls = true;
      return undefined;
    });
    if (calls) return true;
    if (statement.type === 'Return') return false;
  }
  return false;
}
