import picocolors from 'picocolors';
import type { Terminal } from './terminal.ts';

export type Paint = ReturnType<typeof picocolors.createColors>;

/** Colours for standard error or for standard output, where a terminal shows them and NO_COLOR is not set. */
export function paintFor({ environment }: Terminal, stream: { isTTY?: boolean } | object): Paint {
  const wanted = environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== '0';
  const shown = (stream as { isTTY?: boolean }).isTTY === true && environment.TERM !== 'dumb';
  return picocolors.createColors((shown || wanted) && !environment.NO_COLOR);
}
