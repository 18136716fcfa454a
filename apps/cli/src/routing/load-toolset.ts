import { readFile } from 'node:fs/promises';
import { codingAgentToolset, RouterError, safeToolsetFromJson, type Toolset } from '@router/schemas';
import type { CommandInput } from '../command.ts';
import { resolveInput } from '../files/resolve-path.ts';

/**
 * The toolset of a JSON file, or the coding agent's.
 * @throws RouterError `cli/invalid-toolset` with file, place and what was expected.
 */
export async function loadToolset(
  file: string | undefined,
  input: Pick<CommandInput, 'terminal'>,
): Promise<Toolset> {
  if (file === undefined) return codingAgentToolset;
  const parsed = safeToolsetFromJson(await readFile(resolveInput(file, input), 'utf8'));
  if (parsed.success) return parsed.toolset;
  const [issue] = parsed.issues;
  throw new RouterError({
    code: 'cli/invalid-toolset',
    kind: 'usage',
    message: `${file}: ${issue?.message ?? 'not a toolset'}`,
    hint: 'Expected {"name", "tools": [{"name", "description", "risk", "parameters": JSON Schema, "utterances"?}]}.',
  });
}
