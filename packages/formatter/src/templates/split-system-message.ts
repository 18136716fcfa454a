import { RouterError } from '@router/schemas';
import type { ChatMessage } from './chat-message.ts';

/**
 * Parts the leading system message from the turns.
 * @throws RouterError `formatter/turns-not-alternating` unless the rest goes user, assistant, user and so on:
 * the models' own templates refuse anything else
 */
export function splitSystemMessage(
  messages: readonly ChatMessage[],
  template: string,
): { system: string | undefined; turns: readonly ChatMessage[] } {
  const first = messages[0];
  const system = first?.role === 'system' ? first.content : undefined;
  const turns = system === undefined ? messages : messages.slice(1);
  const wrong = turns.findIndex(({ role }, index) => role !== (index % 2 === 0 ? 'user' : 'assistant'));
  if (wrong >= 0)
    throw new RouterError({
      code: 'formatter/turns-not-alternating',
      kind: 'usage',
      message: `The ${template} template expects turns that go user, assistant, user and so on after an optional system message; turn ${wrong + 1} is ${JSON.stringify(turns[wrong]?.role)}.`,
      hint: 'Join neighbouring turns of one role, or put earlier turns into the user turn.',
    });
  return { system, turns };
}
