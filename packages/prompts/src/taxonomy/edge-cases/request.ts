import type { EdgeCase } from '../taxonomy-entry.ts';

/** Edge cases that lie in the wording of the request. */
export const requestEdgeCases: readonly EdgeCase[] = [
  {
    id: 'very-short',
    length: 'short',
    description: 'One to three words that still say what is wanted.',
    intents: ['search', 'compute', 'modify', 'answer'],
    outcome: 'The plain reading is acted on; nothing is asked back.',
    examples: ['usages of TaxRule', '7*8*9', 'open LICENSE'],
  },
  {
    id: 'too-short-to-act',
    length: 'short',
    description: 'One to three words that could mean anything.',
    intents: ['escalate'],
    outcome: 'One question asks what is meant.',
    examples: ['the config', 'again', 'fix'],
  },
  {
    id: 'very-long',
    length: 'long',
    description: 'A hundred words or more, most of them background; a single sentence holds the request.',
    intents: ['search', 'compute', 'answer'],
    outcome: 'The one request is found and served; the background fills no argument.',
    examples: [
      'We moved three teams into one repository in May, and since then the nightly job has been … (six more sentences) … so: where is its start time set?',
      'A long account of a billing dispute that ends in: what is 17 months at 42.50?',
    ],
  },
  {
    id: 'heavy-typos',
    description: 'Every second word is misspelled; identifiers, paths and numbers stay intact.',
    intents: ['search', 'compute', 'modify', 'answer', 'escalate'],
    outcome: 'The meant thing is done; identifiers and paths are copied as typed.',
    examples: ['shwo em evrey plaec taht usse calcFee', 'plaese opne src/fee.ts'],
  },
  {
    id: 'other-script',
    description: 'The request is in a non-Latin script, with identifiers or paths in Latin letters.',
    intents: ['search', 'compute', 'modify', 'answer', 'escalate'],
    outcome: 'Served as in English; thought in English, words for people in the language of the query.',
    examples: ['где используется parseToken?', '请打开 docs/setup.md', 'ما هو الفرق بين TCP و UDP؟'],
  },
  {
    id: 'multi-step-find-first',
    description: 'A plan whose beginning is to find something; editing or testing is meant to follow.',
    intents: ['search'],
    outcome: 'Only the search is called; the later steps are left for later.',
    examples: [
      'find where the discount is capped, raise it to 30% and run the tests',
      'look up who calls sendSms, then remove the debug print there',
    ],
  },
  {
    id: 'multi-step-open-first',
    requires: ['path'],
    excludes: ['quote'],
    description: 'Two or three things in a row that start with a look into a place given by its path.',
    intents: ['modify'],
    outcome: 'The named file or directory is read or listed; nothing is changed yet.',
    examples: [
      'open src/pool.ts, tell me what max is, then double it',
      'list jobs/ and then delete what is unused',
    ],
  },
  {
    id: 'multi-step-compute-first',
    description: 'A calculation whose result some later deed needs.',
    intents: ['compute'],
    outcome: 'Only the calculation is called.',
    examples: [
      'work out 85% of 2048, then put it into the config',
      'first check if 0x7fff is 32767, then we talk about the cast',
    ],
  },
  {
    id: 'mixed-intents',
    description: 'A remark or general question is mixed with the one thing that has to be done.',
    intents: ['search', 'compute', 'modify'],
    outcome: 'The thing to be done wins; the remark is ignored.',
    examples: [
      'mutexes confuse me, but anyway: where do we take the import lock?',
      'is YAML a superset of JSON? whatever, open ci/build.yml',
    ],
  },
  {
    id: 'negated-request',
    description: 'Says what is not wanted beside what is.',
    intents: ['search', 'compute', 'modify', 'answer'],
    outcome: 'The wanted part is served and the excluded part stays out of the arguments.',
    examples: [
      "don't open the file, just find where applyTax is called",
      'not the mean, the median of 4, 8, 9',
    ],
  },
  {
    id: 'self-correction',
    description: 'The user corrects the request within the same message.',
    intents: ['search', 'compute', 'modify'],
    outcome: 'The last version counts; the withdrawn value appears in no argument.',
    examples: ['open src/a.ts, sorry, I mean src/b.ts', '12% of 640, no wait, 14%'],
  },
  {
    id: 'hypothetical',
    description: 'A what-if that changes nothing.',
    intents: ['compute', 'answer'],
    outcome: 'The hypothesis is computed or explained; nothing is touched.',
    examples: [
      'if we had 9 shards instead of 6, how many rows each for 54 million?',
      'what would happen in general if two writers hold the same lock?',
    ],
  },
  {
    id: 'edit-without-path',
    description: 'A change is ordered with exact values, but without naming a file.',
    intents: ['search'],
    outcome: 'The place is searched for; no path is guessed.',
    examples: ['set the page size to 40', 'change "Sign in" to "Log in" on the start page'],
  },
  {
    id: 'directory-only-scope',
    requires: ['search-terms', 'glob'],
    description: 'A folder is named as the scope of a search, not as the thing to list.',
    intents: ['search'],
    outcome: 'A search whose scope is that folder; the folder is not listed.',
    examples: [
      'anywhere under services/mail that we swallow exceptions?',
      'in web/src, who still uses moment',
    ],
  },
  {
    id: 'symbol-looks-like-path',
    description: 'A dotted or slashed name that is a symbol, package or route, not a file.',
    intents: ['search'],
    outcome: 'An exact search for the name; it is not opened as a file.',
    examples: [
      'who imports @acme/ui/Button',
      'where is GET /v2/orders handled',
      'usages of java.util.Optional',
    ],
  },
];
