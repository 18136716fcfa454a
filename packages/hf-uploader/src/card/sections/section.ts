import type { DatasetCardInput } from '../card-input.ts';

/** A part of the card. It is left out where the input has nothing to say: nothing is made up. */
export interface CardSection {
  readonly title: string;
  /** Markdown, or undefined to leave the section out. */
  readonly render: (input: DatasetCardInput) => string | undefined;
}
