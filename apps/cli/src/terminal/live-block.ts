import type { Terminal } from './terminal.ts';

export interface LiveBlock {
  /** Shows the lines in place of the last ones; where nobody watches live, the first alone and rarely. */
  update(lines: () => readonly string[]): void;
  /** Takes the block away. */
  finish(): void;
}

const redrawMilliseconds = 100;
const plainMilliseconds = 5000;

/** Several lines on standard error that rewrite themselves in a terminal; one line every 5 s elsewhere. */
export function liveBlock({ stderr, interactive }: Terminal, now: () => number = Date.now): LiveBlock {
  let last = interactive ? Number.NEGATIVE_INFINITY : now();
  let height = 0;
  const clear = () => {
    if (height > 0) stderr.write(`\u001B[${height}A\r\u001B[0J`);
    height = 0;
  };
  return {
    update(lines) {
      const time = now();
      if (time - last < (interactive ? redrawMilliseconds : plainMilliseconds)) return;
      last = time;
      const shown = lines();
      clear();
      if (interactive) {
        // A line that wraps would break the count of lines to go up.
        stderr.write(shown.map((line) => `\u001B[?7l${line}\u001B[?7h\n`).join(''));
        height = shown.length;
      } else stderr.write(`${shown[0]}\n`);
    },
    finish: clear,
  };
}
