import type { GenerateEvent } from '@router/generator';
import { liveLine } from '../../terminal/live-line.ts';
import type { Terminal } from '../../terminal/terminal.ts';

export interface GenerationView {
  show(event: GenerateEvent): void;
  finish(): void;
}

/** How far a generation is: a live line for people, events as JSON lines for machines. */
export function createGenerationView(
  terminal: Terminal,
  { json, wanted }: { json: boolean; wanted: number },
): GenerationView {
  if (json) return { show: (event) => terminal.stderr.write(`${JSON.stringify(event)}\n`), finish: () => {} };
  const line = liveLine(terminal);
  const counts = { accepted: 0, rejected: 0, failed: 0 };
  return {
    show({ type }) {
      if (type === 'row-accepted') counts.accepted += 1;
      else if (type === 'row-rejected') counts.rejected += 1;
      else if (type === 'request-failed') counts.failed += 1;
      const failed = counts.failed > 0 ? `, ${counts.failed} requests failed` : '';
      line.update(`${counts.accepted} of ${wanted} accepted, ${counts.rejected} rejected${failed}`);
    },
    finish: () => line.finish(),
  };
}
