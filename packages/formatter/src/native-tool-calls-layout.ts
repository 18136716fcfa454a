import type { Layout } from '@router/prompts';
import { contractLayout } from '@router/prompts';

/**
 * What the router prompt says about the form of an answer when a record carries native tool calls: that the
 * trainer's own template writes them. Only its instructions are used.
 */
export const nativeToolCallsLayout: Layout = {
  ...contractLayout,
  id: 'native-tool-calls',
  instructions: () => 'A call of one of the given tools, or a direct answer as plain text.',
};
