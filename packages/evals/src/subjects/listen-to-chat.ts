import type { TokenUsage } from '../runs/router-under-test.ts';
import type { HeardAnswer } from './model-result.ts';

interface ToolCallDelta {
  index?: number;
  function?: { name?: string; arguments?: string };
}

interface ChatChunk {
  choices?: {
    delta?: { content?: string | null; tool_calls?: ToolCallDelta[] };
    message?: { content?: string | null; tool_calls?: ToolCallDelta[] };
  }[];
  usage?: { prompt_tokens?: number; completion_tokens?: number } | null;
}

/** Reads a chat completion, streamed or whole, and notes when the first tool's name was complete. */
export async function listenToChat(response: Response, elapsed: () => number): Promise<HeardAnswer> {
  const calls: { name: string; arguments: string }[] = [];
  let text = '';
  let toolNameMs: number | undefined;
  let usage: TokenUsage | undefined;
  for await (const { choices, usage: counted } of chunksOf(response)) {
    const said = choices?.[0]?.delta ?? choices?.[0]?.message;
    text += said?.content ?? '';
    for (const [place, part] of (said?.tool_calls ?? []).entries()) {
      const index = part.index ?? place;
      calls[index] ??= { name: '', arguments: '' };
      const call = calls[index];
      // A first piece of arguments, or their absence at the end, says that the name is whole.
      if (part.function?.arguments !== undefined) toolNameMs ??= elapsed();
      call.name += part.function?.name ?? '';
      call.arguments += part.function?.arguments ?? '';
    }
    if (/"tool_name"\s*:\s*"[^"]+"|"final_answer"/.test(text)) toolNameMs ??= elapsed();
    if (counted?.prompt_tokens !== undefined)
      usage = { input_tokens: counted.prompt_tokens, output_tokens: counted.completion_tokens ?? 0 };
  }
  return {
    calls: calls.filter((call) => call !== undefined),
    text,
    ...(toolNameMs !== undefined && { toolNameMs }),
    ...(usage && { usage }),
  };
}

async function* chunksOf(response: Response): AsyncGenerator<ChatChunk> {
  if (!response.headers.get('content-type')?.includes('text/event-stream') || !response.body) {
    const whole = parse(await response.text());
    if (whole) yield whole;
    return;
  }
  const decoder = new TextDecoder();
  let pending = '';
  for await (const bytes of response.body) {
    pending += decoder.decode(bytes, { stream: true });
    const lines = pending.split(/\r?\n/);
    pending = lines.pop() ?? '';
    for (const line of lines) {
      const chunk = line.startsWith('data:') ? parse(line.slice('data:'.length)) : undefined;
      if (chunk) yield chunk;
    }
  }
}

/** Garbage in a stream is the model's failure and shows as an unreadable answer. */
function parse(text: string): ChatChunk | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as ChatChunk) : undefined;
  } catch {
    return undefined;
  }
}
