import { decodeFunctional } from './functional/decode-functional.ts';
import { encodeFunctional } from './functional/encode-functional.ts';
import { answerToken, endToken, functionalTokens } from './functional/functional-tokens.ts';
import type { Layout } from './layout.ts';

/** The short form: one marker for tool and variant, then bare argument values; the decoder rebuilds the output. */
export const functionalLayout: Layout = {
  id: 'functional',
  keepsThought: false,
  instructions: (toolset) =>
    [
      `One marker for the tool, its first required argument, then each further argument behind its marker, then ${endToken}. Arguments at their default are left out; <| inside a value is written <\\|. A direct answer: ${answerToken}text${endToken}`,
      `Markers: ${functionalTokens(toolset).join(' ')}`,
    ].join('\n'),
  encode: encodeFunctional,
  decode: decodeFunctional,
};
