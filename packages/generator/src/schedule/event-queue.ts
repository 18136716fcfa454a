/** Hands events from many producers to one consumer, in order. */
export interface EventQueue<Event> {
  readonly size: number;
  push(event: Event): void;
  /** No more events; an error is thrown to the consumer after the last one. */
  close(error?: unknown): void;
  /** Everything that waits; waits for the first event when there is none; undefined after the last. */
  take(): Promise<Event[] | undefined>;
}

export function createEventQueue<Event>(): EventQueue<Event> {
  let events: Event[] = [];
  let closed = false;
  let failure: unknown;
  let wake: (() => void) | undefined;
  const notify = () => {
    wake?.();
    wake = undefined;
  };
  return {
    get size() {
      return events.length;
    },
    push(event) {
      events.push(event);
      notify();
    },
    close(error) {
      if (closed) return;
      closed = true;
      failure = error;
      notify();
    },
    async take() {
      if (events.length === 0 && !closed)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (events.length > 0) {
        const taken = events;
        events = [];
        return taken;
      }
      if (failure !== undefined) throw failure;
      return undefined;
    },
  };
}
