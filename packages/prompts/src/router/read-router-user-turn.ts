import type { RouteContext } from '@router/schemas';
import { contextBlockNames, readFile } from './context-blocks.ts';

const opening = new RegExp(`<((query|${contextBlockNames.join('|')})(?:-\\d+)?)>\\n`, 'y');

/** Reads query and context back from a user turn; text that `routerUserTurn` did not write is a query alone. */
export function readRouterUserTurn(text: string): { query: string; context?: RouteContext } {
  const blocks = readBlocks(text);
  const last = blocks?.at(-1);
  if (!blocks || last?.name !== 'query') return { query: text };
  const context: RouteContext = {};
  for (const { name, body } of blocks.slice(0, -1)) addBlock(context, name, body);
  return blocks.length > 1 ? { query: last.body, context } : { query: last.body };
}

interface Block {
  name: string;
  body: string;
}

function readBlocks(text: string): Block[] | undefined {
  const blocks: Block[] = [];
  let at = 0;
  while (at < text.length) {
    opening.lastIndex = at;
    const [tag, full, name] = opening.exec(text) ?? [];
    if (tag === undefined || name === undefined) return undefined;
    const close = `\n</${full}>`;
    const end = text.indexOf(close, at + tag.length - 1);
    if (end < 0) return undefined;
    // An empty body is one line break between the tags' own: the closing one may not eat the opening one.
    const start = at + tag.length;
    blocks.push({ name, body: text.slice(start, Math.max(start, end)) });
    at = end + close.length;
    if (at < text.length && text[at++] !== '\n') return undefined;
  }
  return blocks;
}

function addBlock(context: RouteContext, name: string, body: string): void {
  if (name === 'files') context.files = body.split('\n').map(readFile);
  else if (name === 'open_file') context.open_file = { path: body };
  else if (name === 'selection' && context.open_file) context.open_file.selection = body;
  else if (name.endsWith('_message')) {
    const role = name.slice(0, -'_message'.length) as 'user' | 'assistant' | 'tool';
    context.messages = [...(context.messages ?? []), { role, content: body }];
  }
}
