import { RouterError } from '@router/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelChatTemplate } from '../testing/model-chat-templates.ts';
import type { ChatMessage } from './chat-message.ts';
import { chatmlTemplate } from './chatml.ts';
import { gemmaTemplate } from './gemma.ts';
import { llama3Template } from './llama-3.ts';
import { llama31Template } from './llama-3-1.ts';
import { mistralTemplate } from './mistral.ts';
import { mistralV3Template } from './mistral-v3.ts';
import { qwen3Template } from './qwen-3.ts';
import type { TextTemplate } from './text-template.ts';

interface Golden {
  template: TextTemplate;
  model: string;
  input?: Record<string, unknown>;
  /** What the model's template refuses or changes and ours documents. */
  system?: 'required' | 'never';
  adapt?: (messages: readonly ChatMessage[]) => unknown[];
  noGenerationPrompt?: true;
  /** The Jinja port's `lstrip('\n')` takes any white space, where Python's takes line breaks alone. */
  lineBreaksOnly?: true;
}

const bos = { bos_token: '<|begin_of_text|>' };
const goldens: Golden[] = [
  { template: llama31Template, model: 'library/llama3.1:8b', input: bos },
  { template: llama3Template, model: 'library/llama3:8b', input: bos },
  { template: chatmlTemplate, model: 'library/qwen2.5:0.5b', system: 'required' },
  { template: chatmlTemplate, model: 'library/qwen2:0.5b', system: 'required' },
  { template: chatmlTemplate, model: 'library/nous-hermes2-mixtral:8x7b', input: { bos_token: '' } },
  {
    template: qwen3Template,
    model: 'library/qwen3:0.6b',
    input: { enable_thinking: false },
    lineBreaksOnly: true,
  },
  { template: gemmaTemplate, model: 'library/gemma3:270m', input: { bos_token: '<bos>' } },
  { template: gemmaTemplate, model: 'library/gemma2:2b', input: { bos_token: '<bos>' }, system: 'never' },
  {
    template: gemmaTemplate,
    model: 'library/gemma3:1b',
    input: { bos_token: '<bos>' },
    adapt: (messages) =>
      messages.map(({ role, content }) => ({
        role,
        content: role === 'system' ? [{ type: 'text', text: content }] : content,
      })),
  },
  {
    template: mistralTemplate,
    model: 'library/mistral-small:24b',
    input: { bos_token: '<s>', eos_token: '</s>' },
    noGenerationPrompt: true,
  },
  {
    template: mistralV3Template,
    model: 'library/mixtral:8x22b',
    input: { bos_token: '<s>', eos_token: '</s>' },
    system: 'never',
    noGenerationPrompt: true,
  },
];

// The edges are plain: Python's strip and JavaScript's trim, which the Jinja port uses, differ on U+FEFF and U+0085.
const contentWith = (leading: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...leading),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ' ', '\n', '\u00a0'),
    )
    .map(([before, middle, after]) => `${before}x${middle}y${after}`);

function conversation({ system, lineBreaksOnly }: Golden) {
  const content = contentWith(lineBreaksOnly ? ['', '\n\n'] : ['', ' ', '\n\n', '\t']);
  return fc
    .record({
      system:
        system === 'never'
          ? fc.constant(undefined)
          : system
            ? content
            : fc.option(content, { nil: undefined }),
      turns: fc.array(content, { minLength: 1, maxLength: 4 }),
    })
    .map(({ system, turns }): ChatMessage[] => [
      ...(system === undefined ? [] : [{ role: 'system' as const, content: system }]),
      ...turns.map((text, index) => ({
        role: index % 2 ? ('assistant' as const) : ('user' as const),
        content: text,
      })),
    ]);
}

describe.each(goldens)('$template.id against $model', (row) => {
  const { template, model, input, adapt, noGenerationPrompt } = row;
  const golden = modelChatTemplate(model);

  test('gives the bytes of the model’s own template', () => {
    fc.assert(
      fc.property(conversation(row), (messages) => {
        const addGenerationPrompt = !noGenerationPrompt && messages.at(-1)?.role === 'user';
        const expected = golden({
          ...input,
          messages: adapt ? adapt(messages) : messages,
          add_generation_prompt: addGenerationPrompt,
        });
        expect(template.render(messages, { addGenerationPrompt })).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });
});

test('Mixtral’s system message: the same prompt bytes, and the answer follows them', () => {
  const golden = modelChatTemplate('library/mixtral:8x22b');
  const messages: ChatMessage[] = [
    { role: 'system', content: 'You route.' },
    { role: 'user', content: 'Where is the parser?' },
  ];
  const prompt = golden({ bos_token: '<s>', eos_token: '</s>', messages });
  expect(mistralV3Template.render(messages)).toBe(prompt);
  expect(mistralV3Template.render([...messages, { role: 'assistant', content: 'A' }])).toBe(
    `${prompt} A</s>`,
  );
});

test('Llama 3.1 names the given date', () => {
  const messages: ChatMessage[] = [{ role: 'user', content: 'Hi' }];
  const golden = modelChatTemplate('library/llama3.1:8b');
  expect(llama31Template.render(messages, { dateString: '01 Nov 2026' })).toBe(
    golden({ ...bos, messages, date_string: '01 Nov 2026' }),
  );
});

test.each([gemmaTemplate, mistralTemplate, mistralV3Template])(
  '$id refuses turns that do not alternate',
  (template) => {
    const messages: ChatMessage[] = [
      { role: 'user', content: 'a' },
      { role: 'user', content: 'b' },
    ];
    expect(() => template.render(messages)).toThrow(RouterError);
  },
);

test('the begin-of-text token can be left to the trainer', () => {
  const messages: ChatMessage[] = [{ role: 'user', content: 'Hi' }];
  for (const template of [llama31Template, gemmaTemplate, mistralTemplate]) {
    const whole = template.render(messages);
    expect(whole.endsWith(template.render(messages, { includeBos: false }))).toBe(true);
    expect(template.render(messages, { includeBos: false })).not.toMatch(/begin_of_text|<bos>|<s>/);
  }
});
