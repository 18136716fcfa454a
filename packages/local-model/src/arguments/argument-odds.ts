import type { Head } from '../classifier/head.ts';
import { softmax } from '../math/softmax.ts';

/** The heads that were trained for a tool's arguments, by argument. */
export interface ArgumentHeads {
  readonly choices: ReadonlyMap<string, Head>;
  readonly presence: ReadonlyMap<string, Head>;
}

/** A choice's option with its probability. */
export interface Option {
  readonly value: string;
  readonly probability: number;
}

/** What the trained heads say of one tool's arguments for one query. Each head is read when it is first asked. */
export class ArgumentOdds {
  readonly #heads: ArgumentHeads;
  readonly #scores: Float64Array;
  readonly #known: { head: Head; probabilities: Float64Array }[] = [];

  constructor(heads: ArgumentHeads, scores: Float64Array) {
    this.#heads = heads;
    this.#scores = scores;
  }

  /** Probability that a choice takes the value; undefined where no head was trained for it. */
  ofChoice(argument: string, value: unknown): number | undefined {
    const head = this.#heads.choices.get(argument);
    return head && this.#ofLabel(head, value);
  }

  /** The likeliest option of a choice; undefined where no head was trained for it. */
  bestChoice(argument: string): Option | undefined {
    const head = this.#heads.choices.get(argument);
    if (!head) return undefined;
    const probabilities = this.#read(head);
    let best = 0;
    for (let i = 1; i < probabilities.length; i++) if (probabilities[i]! > probabilities[best]!) best = i;
    return { value: head.labels[best]!, probability: probabilities[best]! };
  }

  /** Probability that an optional argument is given; undefined where no head was trained for it. */
  ofPresence(argument: string): number | undefined {
    const head = this.#heads.presence.get(argument);
    return head && this.#ofLabel(head, 'present');
  }

  #ofLabel(head: Head, label: unknown): number | undefined {
    const at = head.labels.indexOf(label as string);
    return at < 0 ? undefined : this.#read(head)[at];
  }

  #read(head: Head): Float64Array {
    for (const known of this.#known) if (known.head === head) return known.probabilities;
    const probabilities = softmax(this.#scores.slice(head.offset, head.offset + head.labels.length));
    this.#known.push({ head, probabilities });
    return probabilities;
  }
}
