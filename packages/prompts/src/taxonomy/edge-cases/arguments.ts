import type { EdgeCase } from '../taxonomy-entry.ts';

/** Edge cases of arguments that must be exact. */
export const argumentEdgeCases: readonly EdgeCase[] = [
  {
    id: 'empty-replacement',
    description: 'Text is to be removed from a named file, so that the new text is empty.',
    intents: ['modify'],
    requires: ['path', 'quote', 'quote'],
    outcome: 'A replacement by the empty string; the old text is copied.',
    examples: ['remove " (beta)" from README.md', 'in src/index.ts delete the line console.log("here")'],
  },
  {
    id: 'multi-line-change',
    description: 'Old or new text spans several lines and must keep its indentation.',
    intents: ['modify'],
    requires: ['path', 'quote', 'quote'],
    outcome: 'Both texts are copied with their line breaks and spaces.',
    examples: [
      'in lib/a.py replace\n    x = 1\n    y = 2\nby\n    x, y = 1, 2',
      'docker-compose.yml: swap "ports:\\n  - 80:80" for "expose:\\n  - 80"',
    ],
  },
  {
    id: 'quotes-and-escapes',
    description: 'The text holds quotes, backslashes, dollars or tabs.',
    intents: ['modify', 'compute'],
    outcome: 'Every sign survives; only JSON escaping is added.',
    examples: ['in run.sh change "$HOME/bin" to "$BIN_DIR"', 'does "C:\\\\temp\\\\new" contain a tab?'],
  },
  {
    id: 'described-content',
    description: 'The content of a new file is described, not dictated.',
    intents: ['modify'],
    requires: ['path', 'quote'],
    outcome: 'Content that does exactly what was described, no more.',
    examples: [
      'create .gitignore that ignores node_modules and dist',
      'write docs/todo.md with a heading and three empty checkboxes',
    ],
  },
  {
    id: 'edit-without-new-text',
    description: 'A named file is to be changed, but what to change it to is not said.',
    intents: ['escalate'],
    outcome: 'One question asks for the new text or value.',
    examples: ['update line 45 in src/app.ts', 'fix the wording in docs/intro.md'],
  },
  {
    id: 'big-numbers',
    description: 'Large integers, many decimals or digit separators that must not be rounded.',
    intents: ['compute'],
    outcome: 'The digits are copied into the code exactly.',
    examples: ['12_345_678_901 * 98_765', '1.000.000,50 € minus 12,25 € (German notation)'],
  },
  {
    id: 'time-limit-given',
    description: 'The user says how long a calculation may take.',
    intents: ['compute'],
    requires: ['code:python', 'number'],
    outcome: 'The limit is the user’s, within bounds.',
    examples: [
      'count primes below 2 million, give it 20 seconds at most',
      'brute-force the 4-digit code, stop after 5 s',
    ],
  },
  {
    id: 'delete-or-move-file',
    description: 'A named file is to be deleted, moved, renamed or executed.',
    intents: ['escalate'],
    outcome: 'A person is asked: there is no such operation, and it may lose data.',
    examples: ['rm src/old.ts', 'rename lib/a.rb to lib/b.rb', 'run scripts/deploy.sh'],
  },
  {
    id: 'knowledge-about-destruction',
    description: 'A general question about a destructive command that nobody wants to run here.',
    intents: ['answer'],
    outcome: 'Explained; nothing is asked of a person.',
    examples: ['what does git reset --hard do?', 'how do you delete a remote branch?'],
  },
  {
    id: 'project-or-world',
    description: 'A question that could be general, made specific by “our”, “we” or “here”.',
    intents: ['search'],
    outcome: 'The project is searched; general knowledge is not the answer.',
    examples: ['what does our retry policy look like?', 'how are passwords hashed here?'],
  },
];
