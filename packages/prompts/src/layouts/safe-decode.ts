import { type AgentOutput, RouterError, type Toolset } from '@router/schemas';
import type { Layout } from './layout.ts';

export type DecodeResult<Set extends Toolset = Toolset> =
  | { readonly success: true; readonly output: AgentOutput<Set> }
  | { readonly success: false; readonly error: RouterError };

/** Decodes without throwing: refused text is data with its reason. */
export function safeDecode<Set extends Toolset>(
  text: string,
  { layout, toolset }: { layout: Layout; toolset: Set },
): DecodeResult<Set> {
  try {
    return { success: true, output: layout.decode(text, toolset) };
  } catch (error) {
    if (RouterError.isInstance(error)) return { success: false, error };
    throw error;
  }
}
