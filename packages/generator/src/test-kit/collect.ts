import type { Toolset } from '@router/schemas';
import type { GenerateEvent } from '../generate/generate-event.ts';
import type { GenerateSummary } from '../generate/generate-summary.ts';

export interface Collected {
  events: GenerateEvent[];
  /** Accepted rows as JSONL, the bytes that must not differ. */
  rows: string;
  summary: GenerateSummary;
}

/** Reads a run to its end. */
export async function collect<Set extends Toolset>(
  run: AsyncGenerator<GenerateEvent<Set>, GenerateSummary>,
): Promise<Collected> {
  const events: GenerateEvent[] = [];
  for (;;) {
    const next = await run.next();
    if (next.done) {
      const rows = events.flatMap((event) =>
        event.type === 'row-accepted' ? [JSON.stringify(event.row)] : [],
      );
      return { events, rows: rows.join('\n'), summary: next.value };
    }
    events.push(next.value as unknown as GenerateEvent);
  }
}
