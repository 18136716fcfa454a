import { RouterError } from '@router/schemas';

const textKeys = ['user_query', 'query', 'prompt', 'question', 'instruction', 'input', 'text'] as const;

/**
 * What the user asks in a row: the row itself if it is a string, else the first of `user_query`, `query`, `prompt`,
 * `question`, `instruction`, `input`, `text` that holds a string, else the last user message of `messages`.
 * So rows of this project and of most evaluation files can be compared.
 * @throws RouterError `dataset/no-text`
 */
export function textOfRow(row: object | string): string {
  if (typeof row === 'string') return row;
  const fields = row as Readonly<Record<string, unknown>>;
  for (const key of textKeys) if (typeof fields[key] === 'string') return fields[key];
  const messages = Array.isArray(fields.messages) ? (fields.messages as unknown[]) : [];
  const asked = messages.findLast(isUserMessage);
  if (asked) return asked.content;
  throw new RouterError({
    code: 'dataset/no-text',
    kind: 'usage',
    message: `Cannot find the text of a row: expected one of ${textKeys.join(', ')} or messages, received the keys ${Object.keys(row).slice(0, 12).join(', ') || '(none)'}.`,
    hint: 'Give the option text, a function that returns the text of a row.',
  });
}

function isUserMessage(message: unknown): message is { role: string; content: string } {
  const fields = message as { role?: unknown; content?: unknown } | null;
  return fields?.role === 'user' && typeof fields.content === 'string';
}
