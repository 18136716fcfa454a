import type { QueryStyle } from '../taxonomy-entry.ts';

/** Styles of naming a place and wanting it opened or changed. */
export const modifyStyles: readonly QueryStyle[] = [
  {
    id: 'path-first',
    intents: ['modify'],
    description: 'The path opens the query, the deed follows.',
    examples: ['src/limits.ts: MAX_ROWS from 100 to 250', 'config/app.yml, show me'],
  },
  {
    id: 'path-last',
    intents: ['modify'],
    description: 'The deed first, the path at the very end.',
    examples: ['replace "teh" by "the" in docs/intro.md', 'list what is inside scripts/'],
  },
  {
    id: 'path-in-quotes',
    intents: ['modify'],
    description: 'The path stands in quotes or backticks.',
    examples: ['open `lib/parser.rb`', 'put the text "1.4.0" into "VERSION"'],
  },
  {
    id: 'file-tag',
    intents: ['modify'],
    description: 'The path is tagged as editors do, with an at sign or a hash.',
    examples: ['@src/theme.css change #fff to #fafafa', 'show #docs/roadmap.md'],
  },
  {
    id: 'before-after',
    intents: ['modify'],
    requires: ['path', 'quote', 'quote'],
    description: 'Old and new text are given side by side.',
    examples: ['in api/views.py `limit = 20` → `limit = 50`', 'Makefile: "-O2" becomes "-O3"'],
  },
  {
    id: 'inline-content',
    intents: ['modify'],
    requires: ['path', 'quote'],
    description: 'The whole content of a small file stands in the query.',
    examples: ['create .editorconfig with:\nroot = true\nindent_size = 2', 'write "24.2.0" to .node-version'],
  },
  {
    id: 'fenced-content',
    intents: ['modify'],
    requires: ['path', 'quote'],
    description: 'Content or change in a fenced code block.',
    examples: [
      'save as utils/clamp.py\n```python\ndef clamp(x, a, b):\n    return max(a, min(x, b))\n```',
      'new file docs/faq.md:\n~~~\n# FAQ\n\n## How do I log in?\n~~~',
    ],
  },
  {
    id: 'peek',
    intents: ['modify'],
    requires: ['path'],
    excludes: ['quote'],
    description: 'Only wants to see a named file or folder.',
    examples: ['cat package.json', "what's in infra/modules?"],
  },
];
