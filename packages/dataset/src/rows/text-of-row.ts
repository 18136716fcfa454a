import { RouterError } from '@router/schemas';
import { fieldOf } from './row-fields.ts';

const textKeys = ['user_query', 'query', 'prompt', 'question', 'instruction', 'input', 'text'] as const;

/** As {@link textOfRow}, undefined where there is no text. */
export function findTextOfRow(row: object | string): string | undefined {
  if (typeof row === 'string') return row;
  for (const key of textKeys) {
    const value = fieldOf(row, key);
    if (typeof value === 'string') return value;
  }
  const messages = fieldOf(row, 'messages');
  return Array.isArray(messages) ? messages.findLast(isUserMessage)?.content : undefined;
}

/**
 * What the user asks in a row: the row itself if it is a string, else the first of `user_query`, `query`, `prompt`,
 * `question`, `instruction`, `input`, `text` that holds a string, else the last user message of `messages`.
 * So rows of this project and of most evaluation files can be compared.
 * @throws RouterError `dataset/no-text`
 */
export function textOfRow(row: object | string): string {
  const text = findTextOfRow(row);
  if (text !== undefined) return text;
  throw new RouterError({
    code: 'dataset/no-text',
    message: `Cannot find the text of a row: expected one of ${textKeys.join(', ')} or messages, received the keys ${Object.keys(row).slice(0, 12).join(', ') || '(none)'}.`,
    hint: 'Give the option text, a function that returns the text of a row, or leave such rows out.',
  });
}

function isUserMessage(message: unknown): message is { role: string; content: string } {
  const fields = message as { role?: unknown; content?: unknown } | null;
  return fields?.role === 'user' && typeof fields.content === 'string';
}
