import { argumentsOf, withArguments } from '../change-row.ts';
import type { Mutation } from '../mutation.ts';
import { pick } from '../random.ts';

const on = (rule: string, kinds: Readonly<Record<string, Mutation['plant']>>): Mutation[] =>
  Object.entries(kinds).map(([kind, plant]) => ({ rule: `domain/${rule}`, kind, plant }));
const file =
  (
    operation: string | undefined,
    change: (given: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> | undefined,
  ): Mutation['plant'] =>
  (row) =>
    operation === undefined || argumentsOf(row).operation === operation
      ? withArguments(row, 'file_manager', change)
      : undefined;
const search =
  (
    change: (
      given: Readonly<Record<string, unknown>>,
      query: string,
    ) => Readonly<Record<string, unknown>> | undefined,
  ): Mutation['plant'] =>
  (row) =>
    withArguments(row, 'codebase_search', (given) => change(given, row.user_query));

export const groundingMutations: readonly Mutation[] = [
  ...on('ungrounded-path', {
    'another extension': file(undefined, (given) =>
      /\.\w+$/.test(String(given.path))
        ? { ...given, path: String(given.path).replace(/\.\w+$/, '.bak') }
        : undefined,
    ),
    'a folder put in': file(undefined, (given) =>
      String(given.path).includes('/')
        ? { ...given, path: String(given.path).replace('/', '/internal-v9/') }
        : undefined,
    ),
    'an invented path': file('read', (given) => ({
      ...given,
      path: 'src/core/handlers/dispatch-registry.ts',
    })),
    'a slip of the pen': file(undefined, (given) => {
      const path = String(given.path).replace(/([a-z])([a-z])([a-z])(?=[^/]*$)/, '$1$3$2');
      return path === given.path ? undefined : { ...given, path };
    }),
  }),
  ...on('ungrounded-scope', {
    'a folder': search((given) =>
      given.file_pattern ? undefined : { ...given, file_pattern: 'internal/zeta/**' },
    ),
    'a file type': search((given) =>
      given.file_pattern ? undefined : { ...given, file_pattern: '**/*.kts' },
    ),
    'a folder and a type': search((given) =>
      given.file_pattern ? undefined : { ...given, file_pattern: 'quux/**/*.scala' },
    ),
  }),
  ...on('ungrounded-quote', {
    'another word': file('patch', (given) => ({
      ...given,
      target_string: `${given.target_string} deprecatedThing`,
    })),
    'made up': file('patch', (given) => ({ ...given, target_string: 'const gizmo = loadGizmo();' })),
    'prefix made up': file('patch', (given) => ({
      ...given,
      target_string: `export zorg ${given.target_string}`,
    })),
  }),
  ...on('ungrounded-content', {
    'unrelated prose': file('write', (given) => ({ ...given, content: 'Bananas ripen quickly.\n' })),
    'unrelated code': file('write', (given) => ({ ...given, content: 'gizmo = zorg(quux)\n' })),
    'unrelated replacement': file('patch', (given) => ({ ...given, replacement_string: 'gizmoZorg = quux' })),
  }),
  ...on('ungrounded-symbol', {
    'a class': search((given) => ({ ...given, query: 'QuuxGizmoDispatcher', mode: 'exact' })),
    'a function': search((given) => ({
      ...given,
      query: `${given.query} zorg_gizmo_factory`,
      mode: 'hybrid',
    })),
    'a member': search((given) => ({ ...given, query: 'gizmoRegistry.enqueueZorg()', mode: 'exact' })),
  }),
  ...on('unsafe-path', {
    'a file of secrets': (row, random) => {
      const path = pick(
        ['.env', 'config/.env.production', 'deploy/id_rsa', 'certs/server.key', '.aws/credentials'],
        random,
      );
      return argumentsOf(row).operation === 'read' ? withPath(row, path) : undefined;
    },
    'out of the workspace': (row, random) => {
      const path = pick(['../../etc/passwd', '../secrets.txt', 'src/../../other/main.ts'], random);
      return argumentsOf(row).operation ? withPath(row, path) : undefined;
    },
    absolute: (row, random) => {
      const path = pick(
        ['/etc/shadow', '/root/.ssh/config', 'C:\\Windows\\System32\\config\\SAM', '~/.ssh/id_ed25519'],
        random,
      );
      return argumentsOf(row).operation === 'read' ? withPath(row, path) : undefined;
    },
  }),
  ...on('search-mode', {
    'symbol by meaning': (row, random) => {
      const symbol = pick(
        ['retryDelivery', 'parse_amount', 'MAX_RETRIES', 'HttpClient.send', 'useSession()'],
        random,
      );
      return withArguments(
        { ...row, user_query: `who calls ${symbol} these days?` },
        'codebase_search',
        () => ({ query: symbol, mode: 'semantic' }),
      );
    },
    'its own symbol by meaning': search((given) =>
      given.mode === 'exact' && /^[a-z]+[A-Z]\w+$|^[a-z]+_[a-z_]+$|^[A-Z]+_[A-Z_]+$/.test(String(given.query))
        ? { ...given, mode: 'semantic' }
        : undefined,
    ),
    'concept letter for letter': (row, random) => {
      const [asked, terms] = pick(
        [
          ['where do we throttle incoming uploads per tenant?', 'throttle incoming uploads'],
          ['how is the nightly billing run kicked off', 'nightly billing run schedule'],
          ['which part decides when a session expires', 'session expiry decision'],
        ] as const,
        random,
      );
      return withArguments({ user_query: asked, output: row.output }, 'codebase_search', () => ({
        query: terms,
        mode: 'exact',
      }));
    },
  }),
  ...on('generic-search-terms', {
    'the code': search((given) => ({ ...given, query: 'the relevant code', mode: 'semantic' })),
    functions: search((given) => ({
      ...given,
      query: 'functions and classes in this module',
      mode: 'semantic',
    })),
    'where it is': search((given) => ({
      ...given,
      query: 'find where the implementation is',
      mode: 'hybrid',
    })),
    'the question itself': search((given, query) =>
      /^(?:where|how|which|what)\b[\x20-\x7e]*\b(?:is|are|do|does|we|our|the)\b/i.test(query)
        ? { ...given, query, mode: 'semantic' }
        : undefined,
    ),
  }),
  ...on('empty-write', {
    blank: (row, random) => (/empty|blank/i.test(row.user_query) ? undefined : blanked(row, random)),
    'a stand-in': file('write', (given) => ({ ...given, content: '# TODO: add content here' })),
    'its name only': file('write', (given) => ({ ...given, content: 'Content goes here' })),
    'left out': file('write', (given) => ({
      ...given,
      content: `${given.content}\n# ... rest of the file unchanged\n`,
    })),
  }),
];

const blanked = file('write', (given) => ({ ...given, content: '  \n\n' }));

function withPath(row: Parameters<Mutation['plant']>[0], path: string): unknown {
  return withArguments({ ...row, user_query: `open ${path}` }, 'file_manager', () => ({
    operation: 'read',
    path,
  }));
}
