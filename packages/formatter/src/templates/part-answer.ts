import { RouterError } from '@router/schemas';
import type { ChatMessage } from './chat-message.ts';

/**
 * Parts the last message, the answer, from the prompt before it.
 * @throws RouterError `formatter/no-answer` when the last message is not the assistant's
 */
export function partAnswer(messages: readonly ChatMessage[]): { prompt: ChatMessage[]; answer: ChatMessage } {
  const answer = messages.at(-1);
  if (answer?.role !== 'assistant')
    throw new RouterError({
      code: 'formatter/no-answer',
      kind: 'usage',
      message: `A training record ends with the assistant's answer; the last of ${messages.length} messages is ${JSON.stringify(answer?.role)}.`,
    });
  return { prompt: messages.slice(0, -1), answer };
}
