import type { ChatMessage } from './templates/chat-message.ts';

/** Where a stretch of text lies, in Unicode code points: what Python and its tokenizers count. */
export interface TextSpan {
  start: number;
  end: number;
}

/** A row in the form that a trainer reads. */
export interface FormattedRow {
  id: string;
  /** The tool's name, or `answer`. */
  tool: string;
  /** System, user and assistant turn; control tokens are escaped. */
  messages: ChatMessage[];
  /** What is written to a file: the columns of the row and those of the template. */
  record: Record<string, unknown>;
  /** The whole text, `prompt + completion`. From text templates only, as the next three. */
  text?: string;
  /** Everything before the answer: what a server sends. */
  prompt?: string;
  /** The answer with its end mark and what the template writes after it. */
  completion?: string;
  /** What to train on: the answer with its end mark, never empty. */
  answer_spans?: TextSpan[];
}
