/**
 * What people ask in one language. Templates; the search pairs give the words to look for, the answer and
 * escalation pairs what to reply.
 */
export interface SpokenLanguage {
  readonly id: string;
  /** Slot {symbol}. */
  readonly symbol: readonly string[];
  /** [template, search words that occur in it] */
  readonly concept: readonly (readonly [string, string])[];
  /** Slot {path}. */
  readonly read: readonly string[];
  /** Slot {folder}. */
  readonly list: readonly string[];
  /** Slots {path}, {old}, {new}. */
  readonly patch: readonly string[];
  /** Slots {path}, {content}. */
  readonly write: readonly string[];
  /** Slots {rate}, {value}. */
  readonly percent: readonly string[];
  /** Slots {a}, {b}: ISO dates. */
  readonly days: readonly string[];
  readonly answer: readonly (readonly [string, string])[];
  /** Slot {path} for a file that is to be deleted. */
  readonly escalate: readonly (readonly [string, string])[];
}
