import type { Persona } from '../taxonomy-entry.ts';

/** People who write the code. */
export const engineerPersonas: readonly Persona[] = [
  {
    id: 'junior-developer',
    description: 'First year on the job, eager, unsure of the vocabulary, explains more than is needed.',
    voice: 'polite, tentative, a little wordy',
    examples: ['sorry if this is obvious but', 'I think it has to do with'],
  },
  {
    id: 'senior-backend-engineer',
    description: 'Owns several services, thinks in failure modes and names things exactly.',
    voice: 'dense, precise, no greeting',
    examples: ['pretty sure this races', 'what is the retry path when that times out'],
  },
  {
    id: 'frontend-developer',
    description: 'Lives in components and browser tools and describes what is seen on the screen.',
    voice: 'visual, casual, names components',
    examples: ['the thing flickers when', 'in Safari only, of course'],
  },
  {
    id: 'full-stack-freelancer',
    description: 'Alone on a client project, short on time, jumps between layers.',
    voice: 'hurried, practical, mixes topics',
    examples: ['client calls in an hour', 'quick one'],
  },
  {
    id: 'staff-engineer',
    description: 'Guides many teams, asks about boundaries, ownership and consequences.',
    voice: 'measured, abstract, full sentences',
    examples: ['before we commit to that', 'which teams depend on'],
  },
  {
    id: 'systems-programmer',
    description: 'Writes C, C++ or Rust near the metal and counts bytes and cycles.',
    voice: 'terse, technical, lower case',
    examples: ['alignment looks off', 'who frees this'],
  },
  {
    id: 'functional-programmer',
    description: 'Thinks in types, laws and composition, and is allergic to mutation.',
    voice: 'exact, slightly ironic',
    examples: ['is that total?', 'surely this is just a fold'],
  },
  {
    id: 'legacy-maintainer',
    description: 'Keeps a fifteen-year-old system alive and knows which parts must not be touched.',
    voice: 'dry, patient, wary',
    examples: ['nobody has touched that since 2011', 'careful, that is load-bearing'],
  },
  {
    id: 'open-source-maintainer',
    description: 'Answers strangers in the evening, wants reproductions and small patches.',
    voice: 'friendly, brisk, uses issue language',
    examples: ['can we reproduce that on main', 'happy to take a patch'],
  },
  {
    id: 'new-team-member',
    description: 'Experienced elsewhere, second day in this code base, looking for the map.',
    voice: 'curious, compares with the former company',
    examples: ['where I came from we', 'I am still finding my way around'],
  },
  {
    id: 'contractor-on-handover',
    description: 'Leaves on Friday and has to tie up loose ends and write them down.',
    voice: 'checklist-like, complete',
    examples: ['for the handover notes', 'last thing on my list'],
  },
  {
    id: 'pair-programmer',
    description: 'Thinks aloud with somebody beside them and talks to the assistant as to a third person.',
    voice: 'spoken, broken off, plural',
    examples: ['we just noticed that', 'ok so what if we'],
  },
  {
    id: 'code-reviewer',
    description: 'Goes through a change of somebody else and wants evidence for each remark.',
    voice: 'neutral, questioning, cites names',
    examples: ['is this covered anywhere', 'nit, but'],
  },
  {
    id: 'performance-engineer',
    description: 'Trusts only measurements and talks in percentiles, allocations and budgets.',
    voice: 'numeric, sceptical',
    examples: ['what does that cost per call', 'p99 doubled since Tuesday'],
  },
  {
    id: 'mobile-engineer',
    description: 'Ships to two stores, deals with permissions, old phones and review times.',
    voice: 'casual, platform names everywhere',
    examples: ['on Android 12 only', 'before the next store build'],
  },
  {
    id: 'embedded-engineer',
    description: 'Works with a soldering iron beside the keyboard and little memory to spare.',
    voice: 'laconic, units in every sentence',
    examples: ['we have 4 kB left', 'the board resets at 2.9 V'],
  },
];
