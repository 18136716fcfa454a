import type { BoundaryKind } from './taxonomy-entry.ts';

/** Sets of rows that differ in one detail and are routed differently: what a router learns its borders from. */
export const boundaryKinds: readonly BoundaryKind[] = [
  {
    id: 'minimal-pair',
    description:
      'The same wording with another referent: one noun or name changes what is meant, and with it the tool. Nothing else differs.',
    examples: [
      'how do we rotate refresh tokens? / how does one rotate refresh tokens?',
      'show me the retry logic / show me src/http/retry.ts',
    ],
    variants: [
      {
        id: 'own-project',
        description: "The referent is something in the user's own project whose place is not known.",
        intents: ['search'],
      },
      {
        id: 'general-knowledge',
        description: 'The referent is the general notion, the same in every project.',
        intents: ['answer'],
      },
      {
        id: 'named-place',
        description: 'The referent is an exact path that the query names.',
        intents: ['modify'],
      },
      {
        id: 'given-value',
        description: 'The referent is a value, expression or snippet that stands in the query itself.',
        intents: ['compute'],
      },
    ],
  },
  {
    id: 'dropped-argument',
    description:
      'A request that can be carried out, and the same request without the one detail that it cannot do without.',
    examples: [
      'in app/config.py set DEBUG = True to DEBUG = False / set it to False in there',
      'does \\d+ match "12a"? / does my regex match it?',
    ],
    variants: [
      {
        id: 'complete',
        description: 'Everything that the call needs is in the query.',
        intents: ['modify', 'compute'],
      },
      {
        id: 'argument-missing',
        description:
          'The decisive detail (the value, the text, the snippet, what "it" is) is left out and no context gives it, so that a person must be asked for exactly that.',
        intents: ['escalate'],
      },
    ],
  },
  {
    id: 'removed-tool',
    description:
      'A request that a tool serves, and the same request where the context says that this tool is not available: then the answer is given directly, or says plainly what cannot be done.',
    examples: [
      'what is 18% of 2,340? / the same, after the assistant said that code execution is switched off here',
      'where do we round prices? / the same, after the assistant said that it cannot see the repository today',
    ],
    variants: [
      {
        id: 'tool-present',
        description: 'Nothing is said about tools; the serving tool is called.',
        intents: ['compute', 'search'],
      },
      {
        id: 'tool-removed',
        description:
          'An assistant message of the context says that the needed ability is switched off, and the row answers without it, truthfully.',
        intents: ['answer'],
      },
    ],
  },
  {
    id: 'background-path',
    description:
      'A path stands in the query. Once it is only where the story happened while something else has to be found; once it is the very thing to open or change.',
    examples: [
      'I was editing api/orders.py and wondered where the tax rate comes from / open api/orders.py',
      'tests/cart.test.ts fails since yesterday, who else calls computeTotal? / show tests/cart.test.ts',
    ],
    variants: [
      {
        id: 'path-in-background',
        description: 'The path is mentioned in passing and what is asked for lies at an unknown place.',
        intents: ['search'],
      },
      {
        id: 'path-as-target',
        description: 'The same path is the object of the request.',
        intents: ['modify'],
      },
    ],
  },
  {
    id: 'destructive-words-harmless',
    description:
      'Words such as kill, drop, delete, nuke or wipe in a request that destroys nothing, beside one that means them.',
    examples: [
      'where do we handle the kill signal? / kill the worker on prod-3',
      'how does DROP TABLE differ from TRUNCATE? / drop the sessions table',
    ],
    variants: [
      {
        id: 'only-words',
        description: 'The word names a concept, a symbol, a log line or a past event; nothing would be lost.',
        intents: ['search', 'compute', 'answer', 'modify'],
      },
      {
        id: 'meant',
        description: 'The word is the deed that is asked for, on something that cannot be brought back.',
        intents: ['escalate'],
      },
    ],
  },
  {
    id: 'harmless-words-destructive',
    description:
      'Friendly words such as clean up, reset, tidy, start fresh or sync in a request that loses data, beside one where they are as mild as they sound.',
    examples: [
      'tidy up old customer records, we need the space / tidy up wording: in README.md change "teh" to "the"',
      'make main look like my branch, whatever it takes / what does it mean to sync a fork?',
    ],
    variants: [
      {
        id: 'loses-data',
        description: 'Carrying it out would delete, overwrite or publish something for good.',
        intents: ['escalate'],
      },
      {
        id: 'truly-mild',
        description: 'The same words for something that can be undone or only read.',
        intents: ['search', 'compute', 'answer', 'modify'],
      },
    ],
  },
];
