/**
 * Lets rows settle in plan order, so that which of two equal rows is kept depends on the plan and not on which
 * answer came first.
 */
export interface CommitOrder {
  /** Places in the order settled so far, counted from the first. */
  readonly settled: number;
  /** Resolves when every earlier place has settled. */
  turn(place: number): Promise<void>;
  /** Settles a place; must be called once for each, on its turn. */
  settle(place: number): void;
}

export function createCommitOrder(): CommitOrder {
  const waiting = new Map<number, () => void>();
  let head = 0;
  return {
    get settled() {
      return head;
    },
    turn(place) {
      if (place <= head) return Promise.resolve();
      return new Promise((resolve) => waiting.set(place, resolve));
    },
    settle(place) {
      head = place + 1;
      waiting.get(head)?.();
      waiting.delete(head);
    },
  };
}
