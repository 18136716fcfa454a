/** A binary heap: the item with the lowest rank first, first come first among equals. */
export interface PriorityQueue<Item> {
  readonly size: number;
  peek(): Item | undefined;
  push(item: Item, rank: number): void;
  pop(): Item | undefined;
}

export function createPriorityQueue<Item>(): PriorityQueue<Item> {
  const heap: { item: Item; rank: number; order: number }[] = [];
  let pushed = 0;
  const before = (a: number, b: number) => {
    const first = heap[a]!;
    const second = heap[b]!;
    return first.rank < second.rank || (first.rank === second.rank && first.order < second.order);
  };
  const swap = (a: number, b: number) => {
    const held = heap[a]!;
    heap[a] = heap[b]!;
    heap[b] = held;
  };
  return {
    get size() {
      return heap.length;
    },
    peek: () => heap[0]?.item,
    push(item, rank) {
      heap.push({ item, rank, order: pushed });
      pushed += 1;
      let at = heap.length - 1;
      while (at > 0 && before(at, (at - 1) >> 1)) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    },
    pop() {
      const top = heap[0];
      const last = heap.pop();
      if (top && last && top !== last) {
        heap[0] = last;
        let at = 0;
        for (;;) {
          const left = 2 * at + 1;
          const smaller = left + 1 < heap.length && before(left + 1, left) ? left + 1 : left;
          if (smaller >= heap.length || !before(smaller, at)) break;
          swap(at, smaller);
          at = smaller;
        }
      }
      return top?.item;
    },
  };
}
