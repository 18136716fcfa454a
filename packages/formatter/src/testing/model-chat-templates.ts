import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { Template } from '@huggingface/jinja';

/**
 * The models' own chat templates, as `@huggingface/ollama-utils` carries them, rendered with
 * `@huggingface/jinja`. The package does not export the list, so its source is read.
 */
export function modelChatTemplate(model: string): (input: Record<string, unknown>) => string {
  const found = entries().find((entry) => entry.model === model);
  if (!found) throw new Error(`no chat template of ${model}`);
  const template = new Template(found.gguf);
  return (input) => template.render(input);
}

let cache: { model: string; gguf: string }[] | undefined;

function entries(): { model: string; gguf: string }[] {
  if (cache) return cache;
  const main = import.meta.resolve('@huggingface/ollama-utils');
  const source = readFileSync(new URL('../src/chat-template-automap.ts', main), 'utf8');
  const start = source.indexOf('[', source.indexOf('='));
  cache = runInNewContext(source.slice(start).replace(/;\s*$/, '')) as { model: string; gguf: string }[];
  return cache;
}
