import { RouterError } from '@router/schemas';
import { alpacaTemplate } from './alpaca.ts';
import { chatmlTemplate } from './chatml.ts';
import { dpoTemplate } from './dpo.ts';
import { gemmaTemplate } from './gemma.ts';
import { llama3Template } from './llama-3.ts';
import { llama31Template } from './llama-3-1.ts';
import { messagesTemplate } from './messages.ts';
import { mistralTemplate } from './mistral.ts';
import { mistralV3Template } from './mistral-v3.ts';
import { openaiTemplate } from './openai.ts';
import { promptCompletionTemplate } from './prompt-completion.ts';
import { qwen3Template } from './qwen-3.ts';
import { rowsTemplate } from './rows.ts';
import { rpoTemplate } from './rpo.ts';
import { sharegptTemplate } from './sharegpt.ts';
import type { Template } from './template.ts';
import { trlTemplate } from './trl.ts';

/** Every template that ships, text first. */
export const templates: readonly Template[] = [
  llama31Template,
  llama3Template,
  chatmlTemplate,
  qwen3Template,
  gemmaTemplate,
  mistralTemplate,
  mistralV3Template,
  messagesTemplate,
  openaiTemplate,
  trlTemplate,
  sharegptTemplate,
  alpacaTemplate,
  promptCompletionTemplate,
  dpoTemplate,
  rpoTemplate,
  rowsTemplate,
];

/**
 * The template of that id.
 * @throws RouterError `formatter/unknown-template`
 */
export function findTemplate(id: string): Template {
  const found = templates.find((template) => template.id === id);
  if (found) return found;
  throw new RouterError({
    code: 'formatter/unknown-template',
    kind: 'usage',
    message: `There is no template ${JSON.stringify(id)}; expected one of ${templates.map((template) => template.id).join(', ')}.`,
  });
}
