import { llama3ControlTokens } from '../control-tokens/control-token-families.ts';
import { llamaTurns } from './llama-turns.ts';
import { defineTextTemplate } from './text-template.ts';

/** Llama 3 Instruct: turns as they come, no preamble. */
export const llama3Template = defineTextTemplate({
  id: 'llama-3',
  controlTokens: llama3ControlTokens,
  layOut: llamaTurns,
});
