import type { TokenCursor } from './token-cursor.ts';

const starters: ReadonlySet<string> = /* @__PURE__ */ new Set([
  '(',
  '[',
  '{',
  '-',
  '+',
  '~',
  '*',
  '...',
  'not',
  'lambda',
  'await',
  'None',
  'True',
  'False',
]);

/** True where an expression can begin: what may follow a trailing comma. */
export function startsExpression({ current: { type, text } }: TokenCursor): boolean {
  return (
    type === 'name' ||
    type === 'number' ||
    type === 'string' ||
    ((type === 'operator' || type === 'keyword') && starters.has(text))
  );
}
