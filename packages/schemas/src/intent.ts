/** What a query wants, one level above tools. */
export const intents = ['search', 'compute', 'modify', 'answer', 'escalate'] as const;

export type Intent = (typeof intents)[number];

/** The shares of accepted rows; they sum to 1. */
export const intentShares: Readonly<Record<Intent, number>> = {
  search: 0.35,
  compute: 0.24,
  modify: 0.18,
  answer: 0.15,
  escalate: 0.08,
};
