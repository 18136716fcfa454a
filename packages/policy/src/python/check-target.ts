import type { Expression } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** What a target is for: plain assignment, `del`, or one place alone (`+=`, annotations). */
export type TargetUse = 'assign' | 'delete' | 'single';

/** Refuses what cannot be assigned to or deleted. */
export function checkTarget(cursor: TokenCursor, target: Expression, use: TargetUse, nested = false): void {
  switch (target.type) {
    case 'Name':
      if (target.id === '__debug__') cursor.fail('cannot assign to __debug__', target.start);
      return;
    case 'Attribute':
    case 'Subscript':
      return;
    case 'Starred':
      if (use !== 'assign' || !nested)
        cursor.fail(
          use === 'delete' ? 'cannot delete starred' : 'starred assignment target must be in a list or tuple',
          target.start,
        );
      checkTarget(cursor, target.value, use);
      return;
    case 'Tuple':
    case 'List': {
      if (use === 'single') break;
      const stars = target.elements.filter(({ type }) => type === 'Starred');
      if (stars.length > 1) cursor.fail('multiple starred expressions in assignment', stars[1]!.start);
      for (const element of target.elements) checkTarget(cursor, element, use, true);
      return;
    }
    default:
  }
  cursor.fail(
    `cannot ${use === 'delete' ? 'delete' : 'assign to'} ${target.type.toLowerCase()}`,
    target.start,
  );
}
