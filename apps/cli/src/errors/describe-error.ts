import { RouterError } from '@router/schemas/errors';
import { systemErrorToRouterError } from './system-error.ts';

/** One line of what and one of what to do; the stack and the causes only with `--debug`. */
export function describeError(error: unknown, debug: boolean): string {
  const known = RouterError.isInstance(error) ? error : systemErrorToRouterError(error);
  const lines = known
    ? [`Error: ${known.message}`, ...(known.hint ? [`  ${known.hint}`] : [])]
    : [
        `Error: ${error instanceof Error ? error.message : String(error)}`,
        '  This is a fault in router itself. Run the same command with --debug and report what it prints.',
      ];
  if (debug) lines.push('', ...stacks(error));
  return `${lines.join('\n')}\n`;
}

function stacks(error: unknown): string[] {
  const lines: string[] = [];
  for (
    let current = error, depth = 0;
    current instanceof Error && depth < 5;
    current = current.cause, depth += 1
  )
    lines.push(`${depth > 0 ? 'Caused by: ' : ''}${current.stack ?? current.message}`);
  return lines;
}
