import { bindsAny, plainNames } from './loop-names.ts';
import { type NameOrigins, originOf } from './name-origins.ts';
import { PythonFindings } from './python-finding.ts';
import type {
  Call,
  Comprehension,
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
export class TerminationJudge {
  readonly findings = new PythonFindings();
  readonly #module: PythonModule;
  readonly #nodes: readonly PythonNode[];
  readonly #origins: NameOrigins;

  constructor(module: PythonModule, nodes: readonly PythonNode[], origins: NameOrigins) {
    this.#module = module;
    this.#nodes = nodes;
    this.#origins = origins;
  }

  judgeWhile({ test, body }: WhileStatement): void {
    if (isAlwaysTrue(test)) {
      if (!this.#leaves(body)) this.#never('A loop runs while true and nothing leaves it.');
      return;
    }
    const names = plainNames(test);
    if (!names || names.size === 0 || [...names].some((name) => this.#changesElsewhere(name))) return;
    if (!this.#leaves(body) && !bindsAny(body, names))
      this.#never('A loop tests what its body never changes.');
  }

  judgeFor({ iterable, body }: ForStatement): void {
    if (this.#isInfinite(iterable)) {
      if (!this.#leaves(body)) this.#never('A loop runs over an endless iterator and nothing leaves it.');
    } else if (iterable.type === 'Name' && growsItself(body, iterable.id) && !this.#leaves(body))
      this.#never('A loop appends to the list that it runs over.');
  }

  judgeComprehension({ kind, clauses }: Comprehension): void {
    if (kind !== 'generator' && this.#isInfinite(clauses[0]!.iterable))
      this.#never('A comprehension runs over an endless iterator.');
  }

  /** `origin` is that of what is called. */
  judgeCall(node: Call, origin: string | undefined): void {
    const argument = node.arguments[0]?.value;
    if (
      argument &&
      origin !== undefined &&
      exhausting.has(origin) &&
      (this.#isInfinite(argument) || this.#isEndlessGenerator(argument))
    )
      this.#never(`${origin}() collects an endless iterator.`);
  }

  judgeFunction(node: FunctionDefinition): void {
    if (recursesAlways(node) && !this.#catchesRecursion() && this.#isCalled(node))
      this.#never(`${node.name}() calls itself on every path.`);
  }

  #never(message: string): void {
    this.findings.add('never-ends', message);
  }

  #catchesRecursion(): boolean {
    return this.#nodes.some(
      (node) => node.type === 'Name' && (node.id === 'RecursionError' || node.id === 'RuntimeError'),
    );
  }

  /** What other functions or modules may change. */
  #changesElsewhere(name: string): boolean {
    return (
      this.#origins.aliases.has(name) ||
      this.#nodes.some(
        (node) => (node.type === 'Global' || node.type === 'Nonlocal') && node.names.includes(name),
      )
    );
  }

  /** True where something may leave the loop: its own break, return, raise, an exit, or a yield that hands control over. */
  #leaves(body: readonly Statement[]): boolean {
    return hasBreak(body) || someInScope(body, (node) => this.#leavesFunction(node));
  }

  #leavesFunction(node: PythonNode): boolean {
    if (
      node.type === 'Return' ||
      node.type === 'Raise' ||
      node.type === 'Yield' ||
      node.type === 'YieldFrom' ||
      node.type === 'Assert'
    )
      return true;
    if (node.type !== 'Call') return false;
    const origin = originOf(node.callee, this.#origins);
    if (origin !== undefined && (leaving.has(origin) || origin === 'next')) return true;
    return node.callee.type === 'Attribute' && raising.has(node.callee.name);
  }

  #isInfinite(iterable: Expression): boolean {
    if (iterable.type !== 'Call') return false;
    const origin = originOf(iterable.callee, this.#origins);
    const list = iterable.arguments;
    if (origin === 'itertools.count' || origin === 'itertools.cycle') return true;
    if (origin === 'itertools.repeat') return list.length === 1;
    if (origin === 'iter' && list.length === 2)
      return list[0]!.value.type === 'Name' && list[0]!.value.id === 'int';
    return (
      (origin === 'enumerate' || origin === 'map' || origin === 'filter') &&
      this.#isInfinite(list.at(origin === 'enumerate' ? 0 : 1)?.value ?? iterable.callee)
    );
  }

  #isEndlessGenerator(value: Expression): boolean {
    return value.type === 'Comprehension' && this.#isInfinite(value.clauses[0]!.iterable);
  }

  #isCalled({ name }: FunctionDefinition): boolean {
    return someInScope(
      this.#module.body,
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

/** Statements behind which anything may have happened. */
const branching: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'If',
  'Try',
  'Match',
  'For',
  'While',
  'With',
  'Raise',
  'Assert',
]);

/** True where a statement that always runs calls the function itself before anything could return. */
function recursesAlways({ name, body }: FunctionDefinition): boolean {
  for (const statement of body) {
    if (branching.has(statement.type)) return false;
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
