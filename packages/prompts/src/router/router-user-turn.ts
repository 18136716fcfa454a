import type { RouteContext } from '@router/schemas';
import { delimit } from '../text/delimit.ts';
import { contextBlockNames, contextBlocks } from './context-blocks.ts';

const ownTag = new RegExp(`<\\s*(?:/\\s*)?(?:query|${contextBlockNames.join('|')})(?:-\\d+)?\\s*>`, 'i');

/**
 * What a router reads as the user's turn, in training and in serving alike. A query alone stands as it is; a
 * context goes before it, each piece in a block that its text cannot close, and the query last, in its own.
 * `readRouterUserTurn` is the exact inverse.
 */
export function routerUserTurn({
  query,
  context,
}: {
  query: string;
  context?: RouteContext | undefined;
}): string {
  const blocks = contextBlocks(context);
  if (blocks.length === 0 && !ownTag.test(query)) return query;
  return [...blocks, delimit('query', query)].join('\n');
}
