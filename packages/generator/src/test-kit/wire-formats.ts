/** How a provider words a request and an answer over HTTP. */
export interface WireFormat {
  matches(path: string): boolean;
  /** The text of the last user turn. */
  userText(body: never): string;
  /** What a request must hold to be taken; the first thing missing otherwise. */
  problem(body: never, headers: Readonly<Record<string, unknown>>): string | undefined;
  answer(text: string): unknown;
}

const inputTokens = 1200;
const outputTokens = 150;

interface ChatBody {
  model: string;
  messages: { role: string; content: string | { text: string }[] }[];
  response_format?: { type: string; json_schema?: { schema?: object } };
}

/** `/chat/completions`, as OpenAI, Groq and compatible servers speak it. */
const chat: WireFormat = {
  matches: (path) => path.endsWith('/chat/completions'),
  userText({ messages }: ChatBody) {
    const content = messages.at(-1)!.content;
    return typeof content === 'string' ? content : content.map(({ text }) => text).join('');
  },
  problem({ messages, response_format }: ChatBody, { authorization }) {
    if (!String(authorization).startsWith('Bearer ')) return 'no key';
    if (messages[0]?.role !== 'system' && messages[0]?.role !== 'developer') return 'no system message';
    return response_format?.json_schema?.schema ? undefined : 'no response schema';
  },
  answer: (content) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_790_000_000,
    model: 'wire',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: {
      prompt_tokens: inputTokens,
      completion_tokens: outputTokens,
      total_tokens: inputTokens + outputTokens,
    },
  }),
};

interface ResponsesBody {
  input: { role: string; content: string | { text: string }[] }[];
  text?: { format?: { type: string; schema?: object } };
}

/** OpenAI's `/responses`. */
const responses: WireFormat = {
  matches: (path) => path.endsWith('/responses'),
  userText({ input }: ResponsesBody) {
    const content = input.at(-1)!.content;
    return typeof content === 'string' ? content : content.map(({ text }) => text).join('');
  },
  problem({ input, text }: ResponsesBody) {
    if (input[0]?.role !== 'system' && input[0]?.role !== 'developer') return 'no system message';
    return text?.format?.schema ? undefined : 'no response schema';
  },
  answer: (text) => ({
    id: 'resp_1',
    object: 'response',
    created_at: 1_790_000_000,
    status: 'completed',
    model: 'wire',
    output: [
      {
        type: 'message',
        id: 'msg_1',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text, annotations: [] }],
      },
    ],
    usage: {
      input_tokens: inputTokens,
      output_tokens: outputTokens,
      total_tokens: inputTokens + outputTokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens_details: { reasoning_tokens: 0 },
    },
  }),
};

interface GeminiBody {
  contents: { parts: { text: string }[] }[];
  systemInstruction?: object;
  generationConfig?: { responseMimeType?: string };
}

/** The Gemini API's `:generateContent`. */
const gemini: WireFormat = {
  matches: (path) => path.includes(':generateContent'),
  userText: ({ contents }: GeminiBody) =>
    contents
      .at(-1)!
      .parts.map(({ text }) => text)
      .join(''),
  problem({ systemInstruction, generationConfig }: GeminiBody, headers) {
    if (!headers['x-goog-api-key']) return 'no key';
    if (!systemInstruction) return 'no system instruction';
    return generationConfig?.responseMimeType === 'application/json' ? undefined : 'no JSON asked for';
  },
  answer: (text) => ({
    candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason: 'STOP', index: 0 }],
    usageMetadata: {
      promptTokenCount: inputTokens,
      candidatesTokenCount: outputTokens,
      totalTokenCount: inputTokens + outputTokens,
    },
  }),
};

export const wireFormats: readonly WireFormat[] = [chat, responses, gemini];
