import type { Provider } from '../provider.ts';
import { embeddedProvider } from './embedded.ts';
import { googleProvider } from './google.ts';
import { groqProvider } from './groq.ts';
import { importProvider } from './import.ts';
import { openaiProvider } from './openai.ts';
import { openaiCompatibleProvider } from './openai-compatible.ts';

/** Every provider. Adding one is adding a file and a line, and its name in the configuration. */
export const providers: readonly Provider[] = [
  embeddedProvider,
  openaiProvider,
  googleProvider,
  groqProvider,
  openaiCompatibleProvider,
  importProvider,
];
