import { openAiChatTools, type Toolset } from '@router/schemas';
import type { RouterUnderTest, SubjectResult } from '../runs/router-under-test.ts';
import { conventionalSystemPrompt, conventionalUserTurn } from './conventional-prompt.ts';
import { listenToChat } from './listen-to-chat.ts';
import { modelResult } from './model-result.ts';
import { type HttpSettings, postJson } from './post-json.ts';

export interface OpenAiSubjectOptions extends HttpSettings {
  /** The base address: `http://127.0.0.1:8000/v1`. */
  url: string;
  model: string;
  toolset: Toolset;
  /** `tools`: tool calling. `json`: one JSON object as text. @default 'tools' */
  form?: 'tools' | 'json' | undefined;
  /** @default the conventional prompt; empty for a server that brings its own */
  systemPrompt?: string | undefined;
  /** Further fields of the request, for example a seed. They belong to the subject's identity. */
  body?: Readonly<Record<string, unknown>> | undefined;
}

/** An OpenAI-compatible `/chat/completions` as a router under test, streamed for the time to the tool's name. */
export function openAiSubject(options: OpenAiSubjectOptions): RouterUnderTest {
  const { url, model, toolset, form = 'tools', clock = () => performance.now() } = options;
  const address = `${url.replace(/\/+$/, '')}/chat/completions`;
  const system = options.systemPrompt ?? conventionalSystemPrompt(toolset, { form });
  const settings = {
    model,
    temperature: 0,
    stream: true,
    stream_options: { include_usage: true },
    ...(form === 'tools' && { tools: openAiChatTools(toolset), tool_choice: 'auto' }),
    ...options.body,
  };
  return {
    id: `${model} at ${url} (${form})${options.body ? ` ${JSON.stringify(options.body)}` : ''}`,
    async route(query, { context, signal }): Promise<SubjectResult> {
      const messages = [
        ...(system === '' ? [] : [{ role: 'system', content: system }]),
        { role: 'user', content: conventionalUserTurn(query, context) },
      ];
      const started = clock();
      const response = await postJson(address, { ...settings, messages }, { ...options, signal });
      const heard = await listenToChat(response, () => clock() - started);
      return modelResult(heard, { form, toolset, model, total_ms: clock() - started });
    },
  };
}
