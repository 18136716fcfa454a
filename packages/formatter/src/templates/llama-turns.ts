import type { ChatMessage } from './chat-message.ts';
import type { TextPiece, TextRenderOptions } from './text-template.ts';
import { trimAsJinja } from './trim-as-jinja.ts';

/** The turns of the Llama 3 family: a header with the role, the trimmed content, the end-of-turn mark. */
export function llamaTurns(
  messages: readonly ChatMessage[],
  { includeBos, addGenerationPrompt }: Required<TextRenderOptions>,
): TextPiece[] {
  const pieces: TextPiece[] = [{ text: includeBos ? '<|begin_of_text|>' : '' }];
  for (const { role, content } of messages) {
    pieces.push({ text: header(role) });
    const text = `${trimAsJinja(content)}<|eot_id|>`;
    pieces.push(role === 'assistant' ? { text, answer: true } : { text });
  }
  if (addGenerationPrompt) pieces.push({ text: header('assistant') });
  return pieces;
}

const header = (role: string) => `<|start_header_id|>${role}<|end_header_id|>\n\n`;
