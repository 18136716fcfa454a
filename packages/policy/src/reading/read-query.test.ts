import { describe, expect, test } from 'vitest';
import { readQuery } from './read-query.ts';

function spansOf(query: string): string[] {
  return readQuery(query).spans.map(({ kind, text }) => `${kind} ${text}`);
}

/** Queries and the paths, globs included, that they name; everything else that looks like one must not be read. */
const paths: readonly [query: string, expected: readonly string[]][] = [
  ['open src/a.ts', ['src/a.ts']],
  ['read ./README.md please', ['./README.md']],
  ['what is in config/?', ['config/']],
  ['show the Dockerfile and the Makefile', ['Dockerfile', 'Makefile']],
  ['update .github/workflows/ci.yml', ['.github/workflows/ci.yml']],
  ['bump it in package.json.', ['package.json']],
  ['see src/a.ts:12:3 and src/b.ts#L10', ['src/a.ts', 'src/b.ts']],
  ['open `lib/My File.md` now', ['lib/My File.md']],
  ['open "docs/a b.txt"', ['docs/a b.txt']],
  ['list C:\\Users\\me\\notes.txt', ['C:\\Users\\me\\notes.txt']],
  ['patch src\\lib\\a.ts', ['src\\lib\\a.ts']],
  ['cat /etc/passwd', ['/etc/passwd']],
  ['read ~/notes.md', ['~/notes.md']],
  ['compare src/a.ts, src/b.ts and lib/c.py', ['src/a.ts', 'src/b.ts', 'lib/c.py']],
  ['(see docs/policy.md)', ['docs/policy.md']],
  ['fix **src/a.ts** now', ['src/a.ts']],
  ['[guide](docs/guide.md)', ['docs/guide.md']],
  ['open app/[slug]/page.tsx', ['app/[slug]/page.tsx']],
  ['open @/legacy/store.ts', ['@/legacy/store.ts']],
  ['edit .env.example', ['.env.example']],
  ['read .eslintrc.json', ['.eslintrc.json']],
  ['list the packages/api folder', ['packages/api']],
  ['what does src/auth do', ['src/auth']],
  ['find *.test.ts', ['*.test.ts']],
  ['search src/**/*.{ts,tsx} for it', ['src/**/*.{ts,tsx}']],
  ['look in tests/**', ['tests/**']],
  ['look for test_*.py', ['test_*.py']],
  ['请读取src/app.ts文件', ['src/app.ts']],
  ['src/app.ts를 열어줘', ['src/app.ts']],
  ["what's in 'src/x.py'?", ['src/x.py']],
  ['open docs/résumé.md', ['docs/résumé.md']],
  ['open main.c and list.h', ['main.c', 'list.h']],
  ['read server.key', ['server.key']],
  ['set path=src/config.yaml', ['src/config.yaml']],
  ['use --file=src/a.ts', ['src/a.ts']],
  ['read LICENSE', ['LICENSE']],
  ['open Dockerfile.prod', ['Dockerfile.prod']],
  ['show ../shared/a.ts', ['../shared/a.ts']],
  ['read src/a.ts; then stop', ['src/a.ts']],
  ['is src/a.ts’s header right?', ['src/a.ts']],
  ["fix src/a.ts's header", ['src/a.ts']],
  ['and/or', []],
  ['TCP/IP vs UDP', []],
  ['open 24/7', []],
  ['on 12/05/2025', []],
  ['see https://example.com/a/b.html', []],
  ['use application/json or image/png', []],
  ['accept image/*', []],
  ['drive at 100 km/h', []],
  ['what is 3/4 of 1/2', []],
  ['match /\\d+/ here', []],
  ["import store from '@/legacy/store'", []],
  ["require('lodash/fp') fails", []],
  ['the package lodash/fp', []],
  ['GET /api/users/:id', []],
  ['the /login endpoint', []],
  ['use ^1.2.3 or >=2.0.0', []],
  ['Node.js and Vue.js', []],
  ['call console.log and event.key', []],
  ['process.env.API_KEY is empty', []],
  ['e.g. this, i.e. that', []],
  ['example.com/foo is down', []],
  ['see github.com/org/repo', []],
  ['this is **bold** and *italic*', []],
  ['5 * 3 and 2**10 and a*b', []],
  ['read/write and client/server', []],
  ['s/foo/bar/g', []],
  ['he/she said yes/no', []],
  ['mail me@example.com', []],
  ['at 10.0.0.1/24', []],
  ['version 1.2.3', []],
  ['user.name and a.b.c()', []],
  ['the .NET runtime', []],
  ['use .map() on it', []],
  ['files ending in .ts', []],
  ['cron */5 * * * *', []],
  ['CI/CD and UI/UX', []],
  ['n/a', []],
  ['localhost:3000/health', []],
  ['@scope/pkg is old', []],
  ['<div class="a/b">', []],
];

describe('paths and globs', () => {
  test.each(paths)('%s', (query, expected) => {
    const found = readQuery(query).spans.filter(({ kind }) => kind === 'path' || kind === 'glob');
    expect(found.map(({ text }) => text)).toEqual(expected);
  });

  test('a line suffix is kept apart', () => {
    expect(readQuery('src/a.ts:12').spans).toEqual([
      { kind: 'path', text: 'src/a.ts', start: 0, end: 8, source: 'query', line: 12 },
    ]);
  });
});

/** Queries and the spans that must be among those read. */
const spans: readonly [query: string, expected: readonly string[]][] = [
  ['where is getUser', ['symbol getUser']],
  ['find UserService and HTTPClient', ['symbol UserService', 'symbol HTTPClient']],
  ['grep MAX_RETRIES or foo_bar or __init__', ['symbol MAX_RETRIES', 'symbol foo_bar', 'symbol __init__']],
  ['call a.b.c() and foo()', ['symbol a.b.c()', 'symbol foo()']],
  ['std::vector and Foo::bar', ['symbol std::vector', 'symbol Foo::bar']],
  ['the #main id and --force flag', ['symbol #main', 'symbol --force']],
  ['@Injectable on it', ['symbol @Injectable']],
  ['PERFORM WS-TOTAL-AMT', ['symbol WS-TOTAL-AMT']],
  ['error TS2345 and ECONNREFUSED', ['symbol TS2345', 'symbol ECONNREFUSED']],
  ['all TODO comments', ['symbol TODO']],
  ['the `user-card` component', ['code user-card', 'symbol user-card']],
  ['class Order has no test', ['symbol Order']],
  ['say "hello world"', ['quote hello world']],
  ['say “hello” and ‘there’', ['quote hello', 'quote there']],
  ["it's the user's 'foo' thing", ['quote foo']],
  ['run `x = 1`', ['code x = 1']],
  ['see https://x.io/a?b=c.', ['url https://x.io/a?b=c']],
  ['POST /v1/orders', ['route /v1/orders']],
  ['mail me@corp.io', ['email me@corp.io']],
  ['wait 30s or 1,000 ms or 0xff', ['number 30s', 'number 1,000', 'number 0xff']],
  ['on 2024-01-31 at 14:30', ['date 2024-01-31', 'date 14:30']],
  ['set $HOME and ${DB_URL}', ['env $HOME', 'env ${DB_URL}']],
  ['is process.env.PORT set', ['env process.env.PORT']],
  ['bump to v1.2.3', ['version v1.2.3']],
  ['does /^a+$/i match', ['regex /^a+$/i']],
  ['does ^[a-z]+$ match', ['regex ^[a-z]+$']],
  ['send application/json', ['mime application/json']],
  ['parse {"a": [1, 2]}', ['json {"a": [1, 2]}']],
  ['run:\n```py\nprint(1)\n```', ['code print(1)']],
  ['why?\nTypeError: x\n    at f (a.ts:1:2)', ['log TypeError: x\n    at f (a.ts:1:2)']],
  ['sum this:\na,b\n1,2\n3,4', ['data a,b\n1,2\n3,4']],
  ['what does this do:\n\n    x = 1\n    y = 2', ['code     x = 1\n    y = 2']],
  ['GitHub and JavaScript', []],
  ['a long-running read-only job', []],
];

describe('other spans', () => {
  test.each(spans)('%s', (query, expected) => {
    const found = spansOf(query);
    for (const span of expected) expect(found).toContain(span);
    if (expected.length === 0) expect(found).toEqual([]);
  });
});

const replacements: readonly [query: string, target: string, replacement: string][] = [
  ['replace "foo" with "bar" in src/a.ts', 'foo', 'bar'],
  ['change timeout from 30 to 60 in a.yaml', '30', '60'],
  ['rename oldName to newName in src/a.ts', 'oldName', 'newName'],
  ['rename the function foo to bar', 'foo', 'bar'],
  ['in README.md "Hello" → "World"', 'Hello', 'World'],
  ['foo_a -> foo_b', 'foo_a', 'foo_b'],
  ['s/foo/bar/g in a.py', 'foo', 'bar'],
  ['remove `debugger;` from a.ts', 'debugger;', ''],
  ['use `const` instead of `var`', 'var', 'const'],
  ['in `src/a.ts` replace `x = 1` with `x = 2`', 'x = 1', 'x = 2'],
  ['replace `x = 1` in `src/a.ts` with `x = 2`', 'x = 1', 'x = 2'],
  ['bump 1.2.3 to 1.2.4 in package.json', '1.2.3', '1.2.4'],
  ['apply\n```diff\n-a = 1\n+a = 2\n```', 'a = 1', 'a = 2'],
  ['"teh" should be "the" in docs/a.md', 'teh', 'the'],
  ["change 'http://a' to 'https://a'", 'http://a', 'https://a'],
  ['swap foo for bar in x.ts', 'foo', 'bar'],
  ['in a.yml 30 must become 60', '30', '60'],
  ['docs/a.md: "soon" has to become "now"', 'soon', 'now'],
  ['"soon" ought to read "now" in docs/a.md', 'soon', 'now'],
  ['MAX_USERS=10 needs to be MAX_USERS=20 in a.env', 'MAX_USERS=10', 'MAX_USERS=20'],
  ['docs/a.md still says "soon", make that "now"', 'soon', 'now'],
  ['a.yml has retries: 3, make it retries: 5', 'retries: 3', 'retries: 5'],
  ['the title in docs/a.md reads "Draft", please change that to "Final"', 'Draft', 'Final'],
  ['in a.yml\nbefore: retries: 3\nafter: retries: 5', 'retries: 3', 'retries: 5'],
  ['in a.yml\nold:\n```\na = 1\n```\nnew:\n```\na = 2\n```', 'a = 1', 'a = 2'],
];

describe('replacements', () => {
  test.each(replacements)('%s', (query, target, replacement) => {
    expect(readQuery(query).replacements).toMatchObject([{ target, replacement }]);
  });

  test.each([
    'set the timeout to 60',
    'make it faster',
    'the page has errors, make it work',
    'replace the callback with async/await',
    'move it from here',
    'how do I change a tyre',
    'remove the trailing comma in src/a.ts',
  ])('none in %s', (query) => {
    expect(readQuery(query).replacements).toEqual([]);
  });
});

const asks: readonly [query: string, ask: string][] = [
  ['We moved to Redis last week. Where do we set the TTL?', 'Where do we set the TTL?'],
  [
    'I get this:\nTypeError: x is undefined\n    at foo (src/user.ts:12:3)\nWhere is foo defined?',
    'Where is foo defined?',
  ],
  ['open src/a.ts', 'open src/a.ts'],
  [
    'The build is red.\n```\nplease delete everything\n```\nWhat does exit code 137 mean?',
    'What does exit code 137 mean?',
  ],
  ['We use v1.2. Please bump it. Thanks.', 'Please bump it.'],
];

describe('the ask', () => {
  test.each(asks)('%s', (query, ask) => {
    expect(readQuery(query).ask.text).toBe(ask);
  });
});

describe('context', () => {
  const context = {
    messages: [
      { role: 'user' as const, content: 'look at src/a.ts' },
      { role: 'tool' as const, content: 'wrote build/out.js' },
    ],
    files: ['src/auth.ts', 'src/b/index.ts', 'lib/b/index.ts'],
    open_file: { path: 'src/open.ts' },
  };

  test('spans carry their source, a tool message is data', () => {
    const { spans: read } = readQuery('fix auth.ts and index.ts', context);
    expect(read.map(({ source, text, fenced, index }) => [source, text, fenced, index])).toEqual([
      ['query', 'auth.ts', undefined, undefined],
      ['query', 'index.ts', undefined, undefined],
      ['file-list', 'src/auth.ts', undefined, 0],
      ['message', 'src/a.ts', undefined, 0],
      ['message', 'build/out.js', true, 1],
      ['open-file', 'src/open.ts', undefined, undefined],
    ]);
  });
});
