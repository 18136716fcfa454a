import type { QueryStyle } from '../taxonomy-entry.ts';

/** Styles of looking for something in one's own project. */
export const searchStyles: readonly QueryStyle[] = [
  {
    id: 'where-is-concept',
    intents: ['search'],
    description: 'Asks for the place of a behaviour that is described, not named.',
    examples: [
      'where do we decide that an order counts as late?',
      'which part turns cents into a printable price?',
    ],
  },
  {
    id: 'where-is-symbol',
    intents: ['search'],
    description: 'Asks for the definition of an exact identifier.',
    examples: ['definition of normalizePhone', 'where is class LedgerWriter declared'],
  },
  {
    id: 'who-uses',
    intents: ['search'],
    description: 'Asks for callers, importers or references.',
    examples: ['who calls flushQueue()?', 'list everything importing legacy_mailer'],
  },
  {
    id: 'literal-text',
    intents: ['search'],
    description: 'Quotes a message, label or constant whose source is wanted.',
    examples: ['find "Your voucher has expired"', 'grep for ERR_QUOTA_EXCEEDED'],
  },
  {
    id: 'our-setting',
    intents: ['search'],
    description: 'Asks for the value of a setting of this very project.',
    examples: ["what's our session timeout?", 'how many retries do we allow for uploads?'],
  },
  {
    id: 'how-do-we',
    intents: ['search'],
    description: 'Asks how this project handles a concern.',
    examples: ['how do we handle expired cards?', 'how are time zones dealt with here?'],
  },
  {
    id: 'scoped-search',
    intents: ['search'],
    description: 'Limits the place by folder, file type or exclusion.',
    examples: ['in tests/ only: where do we fake the clock?', 'any TODO left in *.sql files?'],
  },
  {
    id: 'similar-code',
    intents: ['search'],
    description: 'Wants an example to imitate.',
    examples: ['is there already an endpoint that streams CSV?', 'show me another worker that takes a lock'],
  },
  {
    id: 'existence-check',
    intents: ['search'],
    description: 'Asks whether something exists at all.',
    examples: ['do we have any rate limiting on the login form?', 'is there a helper for weekday names?'],
  },
  {
    id: 'trace-data-flow',
    intents: ['search'],
    description: 'Follows a value or event through the system.',
    examples: [
      'from the form to the table: what touches the birth date?',
      'which path does a refund event take?',
    ],
  },
  {
    id: 'pathless-edit',
    intents: ['search'],
    description: 'Orders a change and does not say in which file.',
    examples: ['raise the upload limit to 80 MB', 'rename the "Submit" label to "Send order"'],
  },
  {
    id: 'bug-hunt',
    intents: ['search'],
    description: 'Describes a symptom and asks for the responsible code.',
    examples: [
      'emails go out twice after a retry, which code is that',
      'the total ignores the second voucher, find out where',
    ],
  },
];
