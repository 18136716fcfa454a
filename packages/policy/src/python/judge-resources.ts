import { type NameOrigins, originOf } from './name-origins.ts';
import type { Report } from './python-finding.ts';
import type { BinaryOperation, Call, Expression, PythonNode } from './syntax-tree.ts';

/** Items or bytes that no sandbox should be asked to hold. */
const tooMany = 1e8;
/** Steps of a loop that cannot end within half a minute. */
const tooLong = 1e10;

/** Reports what plainly exhausts memory or time: `'a' * 10**10`, `10**10**10`, `list(range(10**9))`, a long sleep. */
export function judgeResources(nodes: readonly PythonNode[], origins: NameOrigins, report: Report): void {
  for (const node of nodes) {
    if (node.type === 'BinaryOperation') judgeOperation(node);
    else if (node.type === 'Call') judgeCall(node);
    else if (node.type === 'For' && rangeLength(node.iterable) >= tooLong)
      report('resource-bomb', 'A loop of more than 10^10 steps does not end in time.');
    else if (
      node.type === 'Comprehension' &&
      node.kind !== 'generator' &&
      rangeLength(node.clauses[0]!.iterable) >= tooMany
    )
      report('resource-bomb', 'A comprehension of more than 10^8 items does not fit.');
  }

  function judgeOperation(node: BinaryOperation) {
    const { operator, left, right } = node;
    if (
      operator === '*' &&
      ((isSequence(left) && constantValue(right) >= tooMany) ||
        (isSequence(right) && constantValue(left) >= tooMany))
    )
      report('resource-bomb', 'A sequence of more than 10^8 items does not fit.');
    else if (
      operator === '**' &&
      constantValue(left) >= 2 &&
      constantValue(right) * Math.log2(constantValue(left)) >= tooMany
    )
      report('resource-bomb', 'A power of more than 10^8 bits does not fit.');
    else if (operator === '<<' && constantValue(right) >= tooMany)
      report('resource-bomb', 'A number of more than 10^8 bits does not fit.');
  }

  function judgeCall(node: Call) {
    const origin = originOf(node.callee, origins);
    const argument = node.arguments[0]?.value;
    if (origin === undefined || !argument) return;
    if (
      /^(?:list|tuple|set|sorted|bytes|bytearray)$/.test(origin) &&
      Math.max(rangeLength(argument), /^byte/.test(origin) ? constantValue(argument) : 0) >= tooMany
    )
      report('resource-bomb', `${origin}() of more than 10^8 items does not fit.`);
    if (origin === 'math.factorial' && constantValue(argument) >= 5e6)
      report('resource-bomb', 'The factorial does not end in time.');
    if ((origin === 'time.sleep' || origin === 'asyncio.sleep') && constantValue(argument) > 30)
      report('resource-bomb', 'The sleep is longer than any sandbox waits.');
  }

  function rangeLength(iterable: Expression): number {
    if (iterable.type !== 'Call' || originOf(iterable.callee, origins) !== 'range') return 0;
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
