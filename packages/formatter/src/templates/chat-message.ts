/** One turn of a conversation, before a template gives it its marks. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}
