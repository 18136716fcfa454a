import { contractLayout, routerPrompt, routerUserTurn } from '@router/prompts';
import { codingAgentToolset, type TrainingExample } from '@router/schemas';
import type { FormatOptions } from './format-options.ts';
import { nativeToolCallsLayout } from './native-tool-calls-layout.ts';
import type { ChatMessage } from './templates/chat-message.ts';

/** A row as system, user and assistant turn, as serving sends and reads them; nothing is escaped yet. */
export function buildConversation(row: TrainingExample, options: FormatOptions): ChatMessage[] {
  const { template, layout = contractLayout, toolset = codingAgentToolset } = options;
  const native = template?.kind === 'record' && template.nativeToolCalls;
  const system =
    options.systemPrompt ?? routerPrompt({ toolset, layout: native ? nativeToolCallsLayout : layout }).system;
  return [
    { role: 'system', content: system },
    { role: 'user', content: routerUserTurn({ query: row.user_query, context: row.context }) },
    { role: 'assistant', content: layout.encode(row.output, toolset) },
  ];
}
