import type { IntentEntry } from './taxonomy-entry.ts';

/** The five intents. A row's outcome always follows its intent; edge cases narrow it, they never change it. */
export const intentDescriptions: readonly IntentEntry[] = [
  {
    id: 'search',
    outcome: 'read',
    description:
      'Something has to be found in what the user owns before anything else can happen: where it is, how it is done here, what uses it, or the place of an edit that names no path.',
    examples: [
      'where do we validate webhook signatures?',
      'bump the upload limit to 50 MB',
      'show me everything that still calls legacyCharge()',
    ],
  },
  {
    id: 'compute',
    outcome: 'execute',
    description:
      'A result has to be worked out by running something self-contained: arithmetic, a regex or snippet checked, a payload parsed, dates, a small simulation or timing.',
    examples: [
      'how many seconds are in 17 days and 4 hours?',
      'does ^[a-z]{2,5}\\d$ match "abc12"?',
      'what does sorted([3,"a",1], key=str) give',
    ],
  },
  {
    id: 'modify',
    outcome: 'write',
    description:
      'The user names the exact place and wants it opened, listed, created or changed there, with everything that the change needs said in the request or its context.',
    examples: [
      'open docs/setup.md',
      'in src/limits.ts change MAX_ROWS = 100 to MAX_ROWS = 250',
      'create .nvmrc containing 24',
    ],
  },
  {
    id: 'answer',
    outcome: 'answer',
    description:
      'General knowledge or conversation: it holds for any project, nothing has to be looked up or run, and a few sentences settle it.',
    examples: ['what is a mutex?', 'rebase or merge, in two sentences?', 'thanks, that did it'],
  },
  {
    id: 'escalate',
    outcome: 'human',
    description:
      'A person has to decide or say more first: the request destroys something, touches production, needs permission or policy, is unsafe, lies outside the tools, or is too vague to act on.',
    examples: ['drop the staging database', 'can I merge this without a review?', 'do the same as last time'],
  },
];
