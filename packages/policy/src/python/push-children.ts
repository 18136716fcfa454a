import type { PythonNode } from './syntax-tree.ts';

/**
 * Puts what stands directly below a node on a stack, the last first, so that popping goes in source order. Written out
 * by kind of node: reading properties by computed names costs several times as much.
 */
export function pushChildren(stack: PythonNode[], node: PythonNode): void {
  switch (node.type) {
    // Half of all nodes, asked for first.
    case 'Name':
    case 'Constant':
      break;
    case 'Call':
      pushAll(stack, node.arguments);
      stack.push(node.callee);
      break;
    case 'Attribute':
      stack.push(node.object);
      break;
    case 'BinaryOperation':
      stack.push(node.right, node.left);
      break;
    case 'Subscript':
      stack.push(node.index, node.object);
      break;
    case 'Comparison':
      pushAll(stack, node.comparators);
      stack.push(node.left);
      break;
    case 'Argument':
    case 'Await':
    case 'Starred':
    case 'TypeAlias':
      stack.push(node.value);
      break;
    case 'Return':
    case 'Yield':
    case 'YieldFrom':
      pushOne(stack, node.value);
      break;
    case 'ExpressionStatement':
      stack.push(node.expression);
      break;
    case 'Assignment':
      stack.push(node.value);
      pushAll(stack, node.targets);
      break;
    case 'AugmentedAssignment':
    case 'NamedExpression':
      stack.push(node.value, node.target);
      break;
    case 'AnnotatedAssignment':
      pushOne(stack, node.value);
      stack.push(node.annotation, node.target);
      break;
    case 'UnaryOperation':
      stack.push(node.operand);
      break;
    case 'BooleanOperation':
    case 'FString':
      pushAll(stack, node.values);
      break;
    case 'Tuple':
    case 'List':
    case 'Set':
      pushAll(stack, node.elements);
      break;
    case 'Slice':
      for (let index = node.parts.length - 1; index >= 0; index--) pushOne(stack, node.parts[index]);
      break;
    case 'Lambda':
      stack.push(node.body);
      pushAll(stack, node.parameters);
      break;
    case 'Conditional':
      stack.push(node.otherwise, node.body, node.test);
      break;
    case 'Dictionary':
      pushAll(stack, node.entries);
      break;
    case 'DictionaryEntry':
      stack.push(node.value);
      pushOne(stack, node.key);
      break;
    case 'Comprehension':
      pushAll(stack, node.clauses);
      pushOne(stack, node.value);
      stack.push(node.element);
      break;
    case 'ComprehensionClause':
      pushAll(stack, node.conditions);
      stack.push(node.iterable, node.target);
      break;
    case 'Parameter':
      pushOne(stack, node.fallback);
      pushOne(stack, node.annotation);
      break;
    case 'Module':
      pushAll(stack, node.body);
      break;
    case 'For':
      pushAll(stack, node.otherwise);
      pushAll(stack, node.body);
      stack.push(node.iterable, node.target);
      break;
    case 'While':
      pushAll(stack, node.otherwise);
      pushAll(stack, node.body);
      stack.push(node.test);
      break;
    case 'If':
      pushAll(stack, node.otherwise);
      pushAll(stack, node.branches);
      break;
    case 'IfBranch':
      pushAll(stack, node.body);
      stack.push(node.test);
      break;
    case 'With':
      pushAll(stack, node.body);
      pushAll(stack, node.items);
      break;
    case 'WithItem':
      pushOne(stack, node.target);
      stack.push(node.value);
      break;
    case 'Try':
      pushAll(stack, node.finalizer);
      pushAll(stack, node.otherwise);
      pushAll(stack, node.handlers);
      pushAll(stack, node.body);
      break;
    case 'ExceptHandler':
      pushAll(stack, node.body);
      pushOne(stack, node.exception);
      break;
    case 'Function':
      pushAll(stack, node.body);
      pushOne(stack, node.returns);
      pushAll(stack, node.parameters);
      pushAll(stack, node.decorators);
      break;
    case 'Class':
      pushAll(stack, node.body);
      pushAll(stack, node.arguments);
      pushAll(stack, node.decorators);
      break;
    case 'Delete':
      pushAll(stack, node.targets);
      break;
    case 'Raise':
      pushOne(stack, node.cause);
      pushOne(stack, node.exception);
      break;
    case 'Assert':
      pushOne(stack, node.message);
      stack.push(node.test);
      break;
    case 'Match':
      pushAll(stack, node.cases);
      stack.push(node.subject);
      break;
    case 'MatchCase':
      pushAll(stack, node.body);
      pushOne(stack, node.guard);
      stack.push(node.pattern);
      break;
    case 'Pattern':
      pushAll(stack, node.patterns);
      pushAll(stack, node.values);
      break;
    default:
  }
}

function pushAll(stack: PythonNode[], nodes: readonly PythonNode[]): void {
  for (let index = nodes.length - 1; index >= 0; index--) stack.push(nodes[index]!);
}

function pushOne(stack: PythonNode[], node: PythonNode | undefined): void {
  if (node !== undefined) stack.push(node);
}
