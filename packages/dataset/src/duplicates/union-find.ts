import { GrowingArray } from './growing-array.ts';

/** Sets that only ever merge. The root of a set is its smallest member, so results do not depend on merge order. */
export class UnionFind {
  readonly #parents = new GrowingArray();

  get size(): number {
    return this.#parents.length;
  }

  /** Adds a set of one and returns its member. */
  add(): number {
    const member = this.#parents.length;
    this.#parents.push(member);
    return member;
  }

  root(member: number): number {
    let at = member;
    for (;;) {
      const parent = this.#parents.get(at);
      if (parent === at) return at;
      const grandparent = this.#parents.get(parent);
      this.#parents.set(at, grandparent);
      at = grandparent;
    }
  }

  merge(one: number, other: number): void {
    const a = this.root(one);
    const b = this.root(other);
    if (a < b) this.#parents.set(b, a);
    else if (b < a) this.#parents.set(a, b);
  }
}
