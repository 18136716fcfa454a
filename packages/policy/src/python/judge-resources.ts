import { type NameOrigins, originOf } from './name-origins.ts';
import { PythonFindings } from './python-finding.ts';
import type { BinaryOperation, Call, Comprehension, Expression, ForStatement } from './syntax-tree.ts';

/** Items or bytes that no sandbox should be asked to hold. */
const tooMany = 1e8;
/** Functions that hold all that they are given. */
const collecting: ReadonlySet<string> = /* @__PURE__ */ new Set(['list', 'tuple', 'set', 'sorted']);
/** Steps of a loop that cannot end within half a minute. */
const tooLong = 1e10;

/** Reports what plainly exhausts memory or time: `'a' * 10**10`, `10**10**10`, `list(range(10**9))`, a long sleep. */
export class ResourceJudge {
  readonly findings = new PythonFindings();
  readonly #origins: NameOrigins;

  constructor(origins: NameOrigins) {
    this.#origins = origins;
  }

  judgeFor({ iterable }: ForStatement): void {
    if (this.#rangeLength(iterable) >= tooLong)
      this.#add('A loop of more than 10^10 steps does not end in time.');
  }

  judgeComprehension({ kind, clauses }: Comprehension): void {
    if (kind !== 'generator' && this.#rangeLength(clauses[0]!.iterable) >= tooMany)
      this.#add('A comprehension of more than 10^8 items does not fit.');
  }

  judgeOperation({ operator, left, right }: BinaryOperation): void {
    if (
      operator === '*' &&
      ((isSequence(left) && constantValue(right) >= tooMany) ||
        (isSequence(right) && constantValue(left) >= tooMany))
    )
      this.#add('A sequence of more than 10^8 items does not fit.');
    else if (
      operator === '**' &&
      constantValue(left) >= 2 &&
      constantValue(right) * Math.log2(constantValue(left)) >= tooMany
    )
      this.#add('A power of more than 10^8 bits does not fit.');
    else if (operator === '<<' && constantValue(right) >= tooMany)
      this.#add('A number of more than 10^8 bits does not fit.');
  }

  /** `origin` is that of what is called. */
  judgeCall(node: Call, origin: string | undefined): void {
    const argument = node.arguments[0]?.value;
    if (origin === undefined || !argument) return;
    const isBytes = origin === 'bytes' || origin === 'bytearray';
    if (
      (isBytes || collecting.has(origin)) &&
      Math.max(this.#rangeLength(argument), isBytes ? constantValue(argument) : 0) >= tooMany
    )
      this.#add(`${origin}() of more than 10^8 items does not fit.`);
    if (origin === 'math.factorial' && constantValue(argument) >= 5e6)
      this.#add('The factorial does not end in time.');
    if ((origin === 'time.sleep' || origin === 'asyncio.sleep') && constantValue(argument) > 30)
      this.#add('The sleep is longer than any sandbox waits.');
  }

  #add(message: string): void {
    this.findings.add('resource-bomb', message);
  }

  #rangeLength(iterable: Expression): number {
    if (iterable.type !== 'Call' || originOf(iterable.callee, this.#origins) !== 'range') return 0;
    const bounds = iterable.arguments.map(({ value }) => constantValue(value));
    const [first = 0, second, step = 1] = bounds;
    return second === undefined ? first : Math.abs((second - first) / (step || 1));
  }
}

function isSequence(node: Expression): boolean {
  return (
    node.type === 'List' ||
    node.type === 'Tuple' ||
    (node.type === 'Constant' && (node.kind === 'string' || node.kind === 'bytes') && node.value !== '')
  );
}

/** The value of constant arithmetic, infinity where it overflows, 0 where it is not constant. */
function constantValue(node: Expression, depth = 0): number {
  if (depth > 50) return 0;
  if (node.type === 'Constant') return node.kind === 'number' ? numberOf(node.value) : 0;
  if (node.type === 'Call' && node.callee.type === 'Name' && node.callee.id === 'int' && node.arguments[0])
    return constantValue(node.arguments[0].value, depth + 1);
  if (node.type !== 'BinaryOperation') return 0;
  const left = constantValue(node.left, depth + 1);
  const right = constantValue(node.right, depth + 1);
  switch (node.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right || 0;
    case '**':
      return left ** right;
    case '//':
    case '/':
      return right === 0 ? 0 : left / right;
    case '<<':
      return left * 2 ** right;
    default:
      return 0;
  }
}

function numberOf(text: string): number {
  const plain = text.replaceAll('_', '').replace(/[jJ]$/, '');
  return Number(plain) || 0;
}
