import type { Toolset, TrainingExample } from '@router/schemas';
import type { Column } from '../files/column.ts';
import type { ChatMessage } from './chat-message.ts';

export interface RecordRenderOptions {
  /** The row that the messages were made from; records with tool calls write its output in their own form. */
  row: TrainingExample;
  toolset: Toolset;
  /** A worse answer to the same query, in the same layout as the last message; preference pairs need one. */
  rejected?: string;
}

/** A template that gives a record for a trainer which does the rendering itself. */
export interface RecordTemplate {
  readonly kind: 'record';
  readonly id: string;
  /** A row without a rejected answer has no record in this form. */
  readonly needsRejected?: true;
  /**
   * Calls are written as `tool_calls` beside definitions of the tools, in place of the layout's text. The
   * system prompt then holds the routing rules and not the form of an answer.
   */
  readonly nativeToolCalls?: true;
  /** Receives everything unescaped: it escapes by itself, or no trainer reads it. */
  readonly takesRaw?: true;
  /** The format's own keys alone: no id, no metadata beside them. */
  readonly bare?: true;
  /** The record; the last message is the answer. */
  render(messages: readonly ChatMessage[], options: RecordRenderOptions): Record<string, unknown>;
  /** The columns that this template adds to a record. */
  readonly columns: readonly Column[];
}

/** The columns of a chat message without tool calls. */
export const messageColumns: readonly Column[] = [
  { name: 'role', type: 'string' },
  { name: 'content', type: 'string' },
];
