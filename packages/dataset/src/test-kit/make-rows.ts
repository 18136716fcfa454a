import type { Intent } from '@router/schemas';

export interface MadeRow {
  user_query: string;
  output: {
    status: string;
    final_answer?: string;
    thought?: string;
    tool_use?: { tool_name: string; arguments: object };
  };
  meta: {
    id: string;
    intent: Intent;
    domain: string;
    persona: string;
    style: string;
    group?: string;
    template?: string;
  };
}

/** A small seeded generator of numbers in 0..1 (mulberry32), for tests and benchmarks. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const intentsByDraw: readonly (readonly [until: number, intent: Intent])[] = [
  [0.35, 'search'],
  [0.59, 'compute'],
  [0.77, 'modify'],
  [0.92, 'answer'],
  [1, 'escalate'],
];

const syllables = 'ba ko mi ter lon sha ver qui dro fen gal his jor kel nim pos rud syn tov wex'.split(' ');

const openers = [
  'where do we configure',
  'compute the checksum of',
  'please rename the handler for',
  'what is meant by',
  'can somebody delete',
  'show me every caller of',
  'how does the service treat',
] as const;

/**
 * Rows with random words, in the shares of the contract; about one in seven edits an earlier row by a letter or
 * punctuation, some form boundary groups and some share a template.
 */
export function* makeRows(count: number, seed: number): Generator<MadeRow> {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const word = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
  const recent: MadeRow[] = [];
  for (let index = 0; index < count; index++) {
    const draw = random();
    const earlier = random() < 0.15 ? recent[Math.floor(random() * recent.length)] : undefined;
    const intent = earlier?.meta.intent ?? intentsByDraw.find(([until]) => draw < until)![1];
    const text = `${pick(openers)} ${Array.from({ length: 4 + Math.floor(random() * 18) }, word).join(' ')}?`;
    const row: MadeRow = {
      user_query: earlier ? edited(earlier.user_query, random) : text,
      output: outputOf(intent, text),
      meta: {
        id: `row-${index}`,
        intent,
        domain: `domain-${Math.floor(random() * 40)}`,
        persona: `persona-${Math.floor(random() * 35)}`,
        style: `style-${Math.floor(random() * 70)}`,
        ...(random() < 0.1 ? { group: `group-${Math.floor(index / 40)}` } : {}),
        ...(random() < 0.05 ? { template: `template-${Math.floor(index / 100)}` } : {}),
      },
    };
    recent.push(row);
    if (recent.length > 500) recent.shift();
    yield row;
  }
}

function edited(text: string, random: () => number): string {
  const kind = random();
  if (kind < 0.3) return text.toUpperCase();
  const place = Math.floor(random() * text.length);
  return kind < 0.6
    ? `${text.slice(0, place)}${text.slice(place + 1)}`
    : `${text.slice(0, place)}z${text.slice(place)}`;
}

function outputOf(intent: Intent, text: string): MadeRow['output'] {
  if (intent === 'answer') return { status: 'complete', final_answer: `It means: ${text}` };
  const thought = 'The request names what it needs, so this tool serves it.';
  const use = (tool_name: string, toolArguments: object) => ({
    status: 'running',
    thought,
    tool_use: { tool_name, arguments: toolArguments },
  });
  if (intent === 'search') return use('codebase_search', { query: text });
  if (intent === 'modify')
    return use('file_manager', { operation: 'write', path: 'src/a.ts', content: text });
  if (intent === 'compute') return use('sandbox_exec', { code: 'print(6 * 7)', timeout: 30 });
  return use('ask_human', { question: `Is it safe to ${text}` });
}
