import { liveLine } from '../terminal/live-line.ts';
import { paintFor } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Where a stage shows how far it is. */
export interface StageProgress {
  update(text: string): void;
}

export interface StageView {
  /** Shows a stage while it works, and one line of what came out. `repeat` marks work of an earlier run. */
  show<Result>(
    name: string,
    work: (progress: StageProgress) => Promise<{ result: Result; text: string; repeat: boolean }>,
  ): Promise<Result>;
}

/** One line a stage on standard error, live while it works. */
export function createStageView(terminal: Terminal, now: () => number = Date.now): StageView {
  const paint = paintFor(terminal, terminal.stderr);
  return {
    async show(name, work) {
      const started = now();
      const line = liveLine(terminal);
      const label = name.padEnd(9);
      line.update(`  ${label} …`);
      try {
        const { result, text, repeat } = await work({
          update: (progress) => line.update(`  ${paint.bold(label)} ${progress}`),
        });
        const seconds = repeat ? 'kept from before' : `${((now() - started) / 1000).toFixed(1)} s`;
        line.finish(`${paint.green('✔')} ${paint.bold(label)} ${text} ${paint.dim(`(${seconds})`)}`);
        return result;
      } catch (error) {
        line.finish();
        throw error;
      }
    },
  };
}
