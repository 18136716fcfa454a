import type { Terminal } from './terminal.ts';

export interface LiveLine {
  /** Shows the text in place of the last one; where nobody watches live, at most one line every 5 s. */
  update(text: string): void;
  /** Leaves a final text standing. */
  finish(text?: string): void;
}

const redrawMilliseconds = 80;
const plainMilliseconds = 5000;

/** A progress line on standard error that rewrites itself in a terminal and stays sparse elsewhere. */
export function liveLine({ stderr, interactive }: Terminal, now: () => number = Date.now): LiveLine {
  let last = interactive ? Number.NEGATIVE_INFINITY : now();
  let shown = false;
  const clear = () => {
    if (interactive && shown) stderr.write('\r\u001B[2K');
    shown = false;
  };
  return {
    update(text) {
      const time = now();
      if (time - last < (interactive ? redrawMilliseconds : plainMilliseconds)) return;
      last = time;
      clear();
      stderr.write(interactive ? cut(text, (stderr.columns ?? 80) - 1) : `${text}\n`);
      shown = interactive;
    },
    finish(text) {
      clear();
      if (text !== undefined) stderr.write(`${text}\n`);
    },
  };
}

/** Cuts by visible characters; colour codes take no room. */
function cut(text: string, width: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour code
  const parts = text.split(/(\u001B\[[0-9;]*m)/);
  let left = width;
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const kept = [...part].slice(0, Math.max(0, left)).join('');
      left -= [...part].length;
      return kept;
    })
    .join('');
}
