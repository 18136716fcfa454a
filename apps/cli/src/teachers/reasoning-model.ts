/** Whether an OpenAI model reasons before it answers; such models take no temperature. */
export function isReasoningModel(model: string): boolean {
  return /^(?:o\d|gpt-5)/.test(model) && !model.includes('chat');
}
