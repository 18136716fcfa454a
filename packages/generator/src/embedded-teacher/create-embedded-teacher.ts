import { readAssignment } from '@router/prompts';
import { codingAgentToolset, RouterError, type Toolset } from '@router/schemas';
import type { LanguageModel } from 'ai';
import { hashText } from './grammar/seeded-random.ts';
import { writeCandidate } from './write-candidate.ts';

/** The AI SDK's specification of an in-process model, version 4. */
export type EmbeddedTeacher = Extract<LanguageModel, { specificationVersion: 'v4' }>;

type CallOptions = Parameters<EmbeddedTeacher['doGenerate']>[0];
type GenerateResult = Awaited<ReturnType<EmbeddedTeacher['doGenerate']>>;
type StreamPart =
  Awaited<ReturnType<EmbeddedTeacher['doStream']>>['stream'] extends ReadableStream<infer Part>
    ? Part
    : never;

export interface EmbeddedTeacherOptions {
  /**
   * The toolset to write rows for. The grammar knows the coding agent's four tools and no other.
   * @default codingAgentToolset
   */
  toolset?: Toolset;
}

/**
 * A language model of the AI SDK that runs in this process, needs no key and costs nothing: a grammar that
 * answers the prompts of `generationPrompt` and `repairPrompt` with a candidate row as JSON text.
 *
 * It is what it is: hand-written templates and word lists, seeded by the assignment. It knows no more than
 * what is written in them. It serves for trying the factory out, for tests, and as the data of a first local
 * model; it does not replace real teachers, whose queries surprise.
 *
 * Equal assignments give equal answers, in any process. A repair prompt, or a conversation with earlier
 * answers, gets another draw. Temperature, seed and other settings of the call are ignored. Token usage is
 * an estimate: characters divided by four, rounded up.
 * @throws RouterError `generator/embedded-teacher-toolset` for a toolset other than the coding agent's; and on
 *   each call `generator/embedded-teacher-prompt` for a prompt that carries no assignment.
 */
export function createEmbeddedTeacher({
  toolset = codingAgentToolset,
}: EmbeddedTeacherOptions = {}): EmbeddedTeacher {
  requireKnownToolset(toolset);
  return {
    specificationVersion: 'v4',
    provider: 'embedded',
    modelId: 'embedded-grammar',
    supportedUrls: {},
    doGenerate: async (options) => {
      options.abortSignal?.throwIfAborted();
      return respond(options);
    },
    doStream: async (options) => {
      options.abortSignal?.throwIfAborted();
      return { stream: streamOf(respond(options)) };
    },
  };
}

function requireKnownToolset(toolset: Toolset): void {
  const names = (set: Toolset) => set.tools.map(({ name }) => name).join(', ');
  if (names(toolset) === names(codingAgentToolset)) return;
  throw new RouterError({
    code: 'generator/embedded-teacher-toolset',
    kind: 'usage',
    message: `The embedded teacher writes rows for the tools ${names(codingAgentToolset)}; the toolset ${JSON.stringify(toolset.name)} has ${names(toolset)}.`,
    hint: 'Use a hosted teacher for a custom toolset, or route with it without training.',
  });
}

function respond(options: CallOptions): GenerateResult {
  const texts = options.prompt.map((message) => ({ role: message.role, text: textOf(message.content) }));
  const user = texts.findLast(({ role }) => role === 'user')?.text ?? '';
  const answers = texts.filter(({ role }) => role === 'assistant').map(({ text }) => text);
  const rejected = /<rejected_answer[^>]*>[\s\S]*<\/rejected_answer/.exec(user)?.[0];
  const earlier = [...answers, ...(rejected ? [rejected] : [])];
  const draw = earlier.length === 0 ? 0 : hashText(earlier.join('\n'));
  const text = JSON.stringify(writeCandidate(assignmentOf(user), draw));
  const input = tokensIn(texts.map((part) => part.text).join('\n'));
  const output = tokensIn(text);
  return {
    content: [{ type: 'text', text }],
    finishReason: { unified: 'stop', raw: 'stop' },
    usage: {
      inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
      outputTokens: { total: output, text: output, reasoning: 0 },
    },
    warnings: [],
  };
}

function assignmentOf(user: string) {
  try {
    return readAssignment(user);
  } catch (cause) {
    throw new RouterError({
      code: 'generator/embedded-teacher-prompt',
      kind: 'usage',
      message: `The embedded teacher only answers generation prompts, whose last line is <assignment>{…}</assignment>; the prompt ends with ${JSON.stringify(user.slice(-60))}.`,
      hint: 'Build the prompt with generationPrompt or repairPrompt of @router/prompts, or use a hosted model.',
      cause,
    });
  }
}

function textOf(content: CallOptions['prompt'][number]['content']): string {
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

const tokensIn = (text: string): number => Math.ceil(text.length / 4);

function streamOf({ content, finishReason, usage }: GenerateResult): ReadableStream<StreamPart> {
  const [part] = content;
  const delta = part?.type === 'text' ? part.text : '';
  return new ReadableStream<StreamPart>({
    start(controller) {
      controller.enqueue({ type: 'stream-start', warnings: [] });
      controller.enqueue({ type: 'text-start', id: '0' });
      controller.enqueue({ type: 'text-delta', id: '0', delta });
      controller.enqueue({ type: 'text-end', id: '0' });
      controller.enqueue({ type: 'finish', finishReason, usage });
      controller.close();
    },
  });
}
