/** The syntax tree of Python 3. `start` and `end` are UTF-16 offsets in the source. */
interface Base<Type extends string> {
  readonly type: Type;
  readonly start: number;
  readonly end: number;
}

export interface Name extends Base<'Name'> {
  readonly id: string;
}
export interface Constant extends Base<'Constant'> {
  readonly kind: 'number' | 'string' | 'bytes' | 'bool' | 'none' | 'ellipsis';
  /** The number's digits, the string's text with escapes undone, or the keyword. */
  readonly value: string;
}
export interface FString extends Base<'FString'> {
  readonly values: readonly Expression[];
}
export interface BinaryOperation extends Base<'BinaryOperation'> {
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}
export interface UnaryOperation extends Base<'UnaryOperation'> {
  readonly operator: string;
  readonly operand: Expression;
}
/** `and` and `or`. */
export interface BooleanOperation extends Base<'BooleanOperation'> {
  readonly operator: 'and' | 'or';
  readonly values: readonly Expression[];
}
export interface Comparison extends Base<'Comparison'> {
  readonly left: Expression;
  readonly operators: readonly string[];
  readonly comparators: readonly Expression[];
}
export interface Call extends Base<'Call'> {
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
}
/** `name` for keywords; `*` and `**` in `unpack`. */
export interface Argument extends Base<'Argument'> {
  readonly name?: string;
  readonly unpack?: '*' | '**';
  readonly value: Expression;
}
export interface Attribute extends Base<'Attribute'> {
  readonly object: Expression;
  readonly name: string;
}
export interface Subscript extends Base<'Subscript'> {
  readonly object: Expression;
  readonly index: Expression;
}
export interface Slice extends Base<'Slice'> {
  readonly parts: readonly (Expression | undefined)[];
}
export interface Lambda extends Base<'Lambda'> {
  readonly parameters: readonly Parameter[];
  readonly body: Expression;
}
export interface Conditional extends Base<'Conditional'> {
  readonly test: Expression;
  readonly body: Expression;
  readonly otherwise: Expression;
}
export interface Sequence extends Base<'Tuple' | 'List' | 'Set'> {
  readonly elements: readonly Expression[];
  readonly parenthesized?: boolean;
}
export interface Dictionary extends Base<'Dictionary'> {
  readonly entries: readonly DictionaryEntry[];
}
/** Without a key: `**value`. */
export interface DictionaryEntry extends Base<'DictionaryEntry'> {
  readonly key?: Expression;
  readonly value: Expression;
}
export interface Comprehension extends Base<'Comprehension'> {
  readonly kind: 'list' | 'set' | 'dictionary' | 'generator';
  readonly element: Expression;
  /** The value of a dictionary's comprehension. */
  readonly value?: Expression;
  readonly clauses: readonly ComprehensionClause[];
}
export interface ComprehensionClause extends Base<'ComprehensionClause'> {
  readonly asynchronous: boolean;
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}
export interface Await extends Base<'Await'> {
  readonly value: Expression;
}
export interface Yield extends Base<'Yield' | 'YieldFrom'> {
  readonly value?: Expression;
}
export interface Starred extends Base<'Starred'> {
  readonly value: Expression;
}
export interface NamedExpression extends Base<'NamedExpression'> {
  readonly target: Name;
  readonly value: Expression;
}

export type Expression =
  | Name
  | Constant
  | FString
  | BinaryOperation
  | UnaryOperation
  | BooleanOperation
  | Comparison
  | Call
  | Attribute
  | Subscript
  | Slice
  | Lambda
  | Conditional
  | Sequence
  | Dictionary
  | Comprehension
  | Await
  | Yield
  | Starred
  | NamedExpression;

export interface Parameter extends Base<'Parameter'> {
  readonly name: string;
  readonly prefix?: '*' | '**';
  readonly annotation?: Expression;
  readonly fallback?: Expression;
}

export interface ExpressionStatement extends Base<'ExpressionStatement'> {
  readonly expression: Expression;
}
export interface Assignment extends Base<'Assignment'> {
  readonly targets: readonly Expression[];
  readonly value: Expression;
}
export interface AugmentedAssignment extends Base<'AugmentedAssignment'> {
  readonly target: Expression;
  readonly operator: string;
  readonly value: Expression;
}
export interface AnnotatedAssignment extends Base<'AnnotatedAssignment'> {
  readonly target: Expression;
  readonly annotation: Expression;
  readonly value?: Expression;
}
export interface ForStatement extends Base<'For'> {
  readonly asynchronous: boolean;
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}
export interface WhileStatement extends Base<'While'> {
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}
export interface IfStatement extends Base<'If'> {
  readonly branches: readonly IfBranch[];
  readonly otherwise: readonly Statement[];
}
export interface IfBranch extends Base<'IfBranch'> {
  readonly test: Expression;
  readonly body: readonly Statement[];
}
export interface WithStatement extends Base<'With'> {
  readonly asynchronous: boolean;
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
}
export interface WithItem extends Base<'WithItem'> {
  readonly value: Expression;
  readonly target?: Expression;
}
export interface TryStatement extends Base<'Try'> {
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly otherwise: readonly Statement[];
  readonly finalizer: readonly Statement[];
}
export interface ExceptHandler extends Base<'ExceptHandler'> {
  readonly exception?: Expression;
  readonly name?: string;
  readonly body: readonly Statement[];
}
export interface FunctionDefinition extends Base<'Function'> {
  readonly name: string;
  readonly asynchronous: boolean;
  readonly decorators: readonly Expression[];
  readonly parameters: readonly Parameter[];
  readonly returns?: Expression;
  readonly body: readonly Statement[];
}
export interface ClassDefinition extends Base<'Class'> {
  readonly name: string;
  readonly decorators: readonly Expression[];
  readonly arguments: readonly Argument[];
  readonly body: readonly Statement[];
}
export interface ReturnStatement extends Base<'Return'> {
  readonly value?: Expression;
}
export interface DeleteStatement extends Base<'Delete'> {
  readonly targets: readonly Expression[];
}
export interface RaiseStatement extends Base<'Raise'> {
  readonly exception?: Expression;
  readonly cause?: Expression;
}
export interface AssertStatement extends Base<'Assert'> {
  readonly test: Expression;
  readonly message?: Expression;
}
export interface ImportStatement extends Base<'Import'> {
  readonly names: readonly ImportedName[];
}
/** `level` counts the leading dots. */
export interface ImportFromStatement extends Base<'ImportFrom'> {
  readonly module: string;
  readonly level: number;
  readonly names: readonly ImportedName[];
}
export interface ImportedName {
  readonly name: string;
  readonly alias?: string;
}
export interface ScopeStatement extends Base<'Global' | 'Nonlocal'> {
  readonly names: readonly string[];
}
export interface PlainStatement extends Base<'Pass' | 'Break' | 'Continue'> {}
export interface MatchStatement extends Base<'Match'> {
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}
export interface MatchCase extends Base<'MatchCase'> {
  readonly pattern: Pattern;
  readonly guard?: Expression;
  readonly body: readonly Statement[];
}
/** One kind of node for all patterns: what they compare with and the names they bind. */
export interface Pattern extends Base<'Pattern'> {
  readonly kind: 'value' | 'capture' | 'wildcard' | 'sequence' | 'mapping' | 'class' | 'or' | 'star' | 'as';
  readonly name?: string;
  readonly values: readonly Expression[];
  readonly patterns: readonly Pattern[];
}
export interface TypeAlias extends Base<'TypeAlias'> {
  readonly name: string;
  readonly value: Expression;
}

export type Statement =
  | ExpressionStatement
  | Assignment
  | AugmentedAssignment
  | AnnotatedAssignment
  | ForStatement
  | WhileStatement
  | IfStatement
  | WithStatement
  | TryStatement
  | FunctionDefinition
  | ClassDefinition
  | ReturnStatement
  | DeleteStatement
  | RaiseStatement
  | AssertStatement
  | ImportStatement
  | ImportFromStatement
  | ScopeStatement
  | PlainStatement
  | MatchStatement
  | TypeAlias;

export interface PythonModule extends Base<'Module'> {
  readonly body: readonly Statement[];
}

/** Everything that has a `type`. */
export type PythonNode =
  | PythonModule
  | Statement
  | Expression
  | Argument
  | DictionaryEntry
  | ComprehensionClause
  | Parameter
  | IfBranch
  | WithItem
  | ExceptHandler
  | MatchCase
  | Pattern;
