import { availableParallelism } from 'node:os';
import { RouterError } from '@router/schemas';
import { readNumber } from '../../configuration/read-number.ts';

/**
 * How many processes serve; 0 means one for each core.
 * @throws RouterError `cli/invalid-option`
 */
export function readWorkers({
  workers,
  mcp,
}: {
  readonly workers?: string | undefined;
  readonly mcp?: boolean | undefined;
}): number {
  const given = readNumber('--workers', workers, { minimum: 0, maximum: 256, whole: true }) ?? 1;
  const count = given === 0 ? availableParallelism() : given;
  if (count > 1 && mcp)
    throw new RouterError({
      code: 'cli/invalid-option',
      kind: 'usage',
      message: '--mcp and --workers do not go together: the session of an MCP client lives in one process.',
      hint: 'Serve MCP by a second `router serve --mcp` on a port of its own.',
    });
  return count;
}
