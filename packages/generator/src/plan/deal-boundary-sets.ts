import type { BoundaryKind, BoundaryVariant } from '@router/prompts';
import type { Intent } from '@router/schemas';
import type { PlanBoundary } from './plan.ts';

/** A row's seat in a boundary set, the row that opened it, and the sides that the set holds. */
export interface BoundarySeat {
  boundary: PlanBoundary;
  /** Index of the set's first row. */
  opener: number;
  sides: readonly BoundaryVariant[];
}

export interface DealBoundarySetsOptions {
  rowIntents: readonly Intent[];
  /** Share of the rows to seat. */
  share: number;
  kinds: readonly BoundaryKind[];
  nameGroup: (openerIndex: number) => string;
}

/** Rows of unused share after which balance between kinds gives way. */
const patience = 6;

interface OpenSet {
  kind: string;
  group: string;
  sides: readonly BoundaryVariant[];
  seats: number[];
}

/**
 * Seats a share of the rows in boundary sets of two or three without touching the rows' intents: a set opens
 * on a row that its first side fits and takes the next rows that fit its other sides. Sets still open at the
 * end are dissolved, so only whole sets remain.
 */
export function dealBoundarySets(options: DealBoundarySetsOptions): Map<number, BoundarySeat> {
  const { rowIntents, share, kinds, nameGroup } = options;
  const seats = new Map<number, BoundarySeat>();
  const opened = kinds.map(() => 0);
  let open: OpenSet[] = [];
  let reserved = 0;
  rowIntents.forEach((intent, index) => {
    const waiting = open.find((set) => set.sides[set.seats.length]!.intents.includes(intent));
    if (waiting) {
      sit(seats, waiting, index);
      if (waiting.seats.length === waiting.sides.length) open = open.filter((set) => set !== waiting);
      return;
    }
    const room = share * (index + 1) - reserved;
    if (room < 1) return;
    // A kind that lags behind waits for a row of its intent, unless too many rows go by without one.
    const fewest = Math.min(...opened);
    const choice = kinds
      .map((kind, at) => ({ kind, at, sides: nextSides(kind, opened[at]!) }))
      .filter(
        ({ at, sides }) => sides[0]!.intents.includes(intent) && (opened[at] === fewest || room > patience),
      )
      .sort((a, b) => opened[a.at]! - opened[b.at]!)[0];
    if (!choice) return;
    const set: OpenSet = { kind: choice.kind.id, group: nameGroup(index), sides: choice.sides, seats: [] };
    sit(seats, set, index);
    opened[choice.at] = opened[choice.at]! + 1;
    reserved += set.sides.length;
    open.push(set);
  });
  for (const set of open) for (const index of set.seats) seats.delete(index);
  return seats;
}

/** Both sides of a pair; of a kind with more sides two or three in turn, so that all of them meet. */
function nextSides({ variants }: BoundaryKind, turn: number): readonly BoundaryVariant[] {
  if (variants.length <= 2) return variants;
  const size = 2 + (turn % 2);
  return Array.from({ length: size }, (_, offset) => variants[(turn + offset) % variants.length]!);
}

function sit(seats: Map<number, BoundarySeat>, set: OpenSet, index: number): void {
  const variant = set.sides[set.seats.length]!.id;
  set.seats.push(index);
  const boundary = { kind: set.kind, group: set.group, variant };
  seats.set(index, { boundary, opener: set.seats[0]!, sides: set.sides });
}
