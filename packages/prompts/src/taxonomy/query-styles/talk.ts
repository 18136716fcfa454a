import type { QueryStyle } from '../taxonomy-entry.ts';

/** Styles of wanting words, from the router itself or from a person. */
export const talkStyles: readonly QueryStyle[] = [
  {
    id: 'definition',
    intents: ['answer'],
    description: 'What is X, in general.',
    examples: ['what is a write-ahead log?', 'define eventual consistency'],
  },
  {
    id: 'comparison',
    intents: ['answer'],
    description: 'Two notions side by side.',
    examples: ['REST or RPC, what is the difference?', 'heap vs stack, briefly'],
  },
  {
    id: 'best-practice',
    intents: ['answer'],
    description: 'Asks for general advice that does not hang on this project.',
    examples: ['is it bad to store money as float?', 'good commit message, what makes one?'],
  },
  {
    id: 'how-to-general',
    intents: ['answer'],
    description: 'How something is commonly done with a known tool.',
    examples: [
      'how do I undo the last git commit but keep the changes?',
      'how does one profile a node process?',
    ],
  },
  {
    id: 'small-talk',
    intents: ['answer'],
    description: 'Greeting, thanks or goodbye.',
    examples: ['thanks, works now', 'good morning!'],
  },
  {
    id: 'explain-simply',
    intents: ['answer'],
    description: 'Wants a notion explained for a beginner.',
    examples: ['explain recursion like I am ten', 'what is an API, for my boss?'],
  },
  {
    id: 'vague-order',
    intents: ['escalate'],
    description: 'An order that leaves out what it is about.',
    examples: ['make it better', 'fix the thing from yesterday'],
  },
  {
    id: 'irreversible-order',
    intents: ['escalate'],
    description: 'A clear order with a loss at its end.',
    examples: ['delete all users without a login since 2022', 'force-push my branch over main'],
  },
  {
    id: 'permission-question',
    intents: ['escalate'],
    description: 'Asks whether one may do something here.',
    examples: [
      'am I allowed to rotate the signing key myself?',
      'can I turn off two-factor for the demo account?',
    ],
  },
  {
    id: 'production-order',
    intents: ['escalate'],
    description: 'Wants something done to the live system.',
    examples: ['restart the payment service in prod', 'run the migration on the live database'],
  },
  {
    id: 'policy-decision',
    intents: ['escalate'],
    description: 'Needs a business or legal decision that code cannot make.',
    examples: [
      'should we refund customers who cancelled after 30 days?',
      'do we keep the logs for one year or for three?',
    ],
  },
  {
    id: 'outside-the-tools',
    intents: ['escalate'],
    description: 'Clear and harmless, but nothing that the tools can do.',
    examples: ['send the report to anna by mail', 'run our test suite and tell me what fails'],
  },
];
