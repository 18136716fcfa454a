import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { commands } from './commands/commands.ts';
import { runCommand } from './testing/run-command.ts';
import { temporaryDirectory } from './testing/temporary-directory.ts';
import { version } from './version.ts';

const entry = join(import.meta.dirname, 'router.ts');

const row = {
  user_query: 'who calls retryDelivery',
  output: {
    status: 'running',
    thought: 'A symbol is named and its callers are wanted, so an exact search finds them.',
    tool_use: { tool_name: 'codebase_search', arguments: { query: 'retryDelivery', mode: 'exact' } },
  },
};

function withFiles(files: Readonly<Record<string, string>>): string {
  const directory = temporaryDirectory();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return directory;
}

const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

test('the overview fits a terminal of 80 columns', async () => {
  const { stdout } = await runCommand(['--help'], { directory: temporaryDirectory() });
  for (const { name, summary } of commands)
    expect(stdout).toMatch(new RegExp(`^  ${name} .*${summary[0]}`, 'm'));
  expect(widest(stdout)).toBeLessThanOrEqual(80);
});

test('the version is that of the package', () => {
  expect(version).toBe(manifest.version);
});

describe.each(commands.map((command) => [command.name, command] as const))('router %s', (name, command) => {
  test('answers --help with an example', async () => {
    const { code, stdout } = await runCommand([name, '--help'], { directory: temporaryDirectory() });
    expect(code).toBe(0);
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) expect(stdout).toContain(`router ${example}`);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });

  test('refuses an unknown flag with exit code 2', async () => {
    const { code, stdout, stderr } = await runCommand([name, '--no-such-flag'], {
      directory: temporaryDirectory(),
    });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain("unknown option '--no-such-flag'");
  });
});

describe('failures are one clear line, an exit code, and nothing half-written', () => {
  const rows = `${JSON.stringify(row)}\n`;
  const cases: [what: string, words: string[], files: Record<string, string>, code: number, says: RegExp][] =
    [
      ['a missing file', ['validate', 'nope.jsonl'], {}, 2, /nope\.jsonl.*does not exist/],
      ['a missing input', ['route', '--input', 'nope.jsonl'], {}, 2, /nope\.jsonl.*does not exist/],
      [
        'malformed JSONL',
        ['stats', 'bad.jsonl'],
        { 'bad.jsonl': `${rows}{"user_query": \n` },
        1,
        /bad\.jsonl, line 2/,
      ],
      [
        'a row of another shape',
        ['route', '--input', 'rows.jsonl'],
        { 'rows.jsonl': rows },
        1,
        /rows\.jsonl, line 1: id/,
      ],
      [
        'a bad configuration',
        ['plan'],
        { 'router.config.json': '{"accept": "many"}' },
        2,
        /router\.config\.json: accept/,
      ],
      [
        'a broken configuration',
        ['plan'],
        { 'router.config.ts': 'export default {' },
        2,
        /router\.config\.ts cannot be loaded/,
      ],
      [
        'a configuration that imports what is not installed',
        ['plan'],
        { 'router.config.ts': "import 'no-such-package';\nexport default {};\n" },
        2,
        /no-such-package.*\n.*Install that package/,
      ],
      ['an unknown configuration key', ['plan'], { 'router.config.json': '{"acept": 3}' }, 2, /acept/],
      ['a named configuration that is missing', ['plan', '--config', 'x.ts'], {}, 2, /x\.ts does not exist/],
      ['an unknown command', ['rout'], {}, 2, /unknown command 'rout'/],
      ['a wrong number', ['plan', '--accept', 'ten'], {}, 2, /--accept is "ten": expected a whole number/],
      ['a number out of range', ['plan', '--accept', '0'], {}, 2, /--accept is "0"/],
      [
        'a tier that is not there',
        ['route', 'hello', '--tier', 'warp'],
        {},
        2,
        /--tier is "warp": expected local/,
      ],
      ['nothing to route', ['route'], {}, 2, /nothing to route/],
      ['a missing key', ['plan', '--teachers', 'roulette'], {}, 2, /OPENAI_API_KEY/],
      [
        'a bad toolset',
        ['route', 'x', '--toolset', 't.json'],
        { 't.json': '{"name":"t","tools":[]}' },
        2,
        /t\.json/,
      ],
      ['a model that is none', ['route', 'x', '--model', 'm.bin'], { 'm.bin': 'hello' }, 1, /weights|model/i],
      ['evaluation without data', ['eval'], {}, 2, /--data/],
      [
        'an upload of no set',
        ['upload', '.', '--dry-run', '--repo', 'bad name'],
        {},
        2,
        /holds no file to upload/,
      ],
      [
        'a directory that is a file',
        ['split', 'rows.jsonl', '--output', 'rows.jsonl'],
        { 'rows.jsonl': rows },
        2,
        /rows\.jsonl/,
      ],
      [
        'no folder for the output',
        ['route', '--input', 'q.jsonl', '--output', 'no/such/out.jsonl'],
        { 'q.jsonl': '{"id":"1","query":"hi"}\n' },
        2,
        /out\.jsonl/,
      ],
    ];

  test.each(cases)('%s', async (_, words, files, code, says) => {
    const directory = withFiles(files);
    const result = await runCommand(words, { directory });
    expect(result.stderr).toMatch(says);
    expect(result.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(result.stderr.trim().split('\n').length).toBeLessThanOrEqual(3);
    expect(result.code).toBe(code);
    expect(result.stdout).toBe('');
    const left = readdirSync(directory).filter((name) => !name.startsWith('ledger-'));
    expect(left.sort()).toEqual(Object.keys(files).sort());
  });

  test('no write permission', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux has /sys');
    const directory = withFiles({ 'q.jsonl': '{"id":"1","query":"hi"}\n' });
    // Nobody may create files there, not even root.
    const result = await runCommand(['route', '--input', 'q.jsonl', '--output', '/sys/out.jsonl'], {
      directory,
    });
    expect(result).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/\/sys\/out\.jsonl.*(?:denied|read-only)/),
    });
  });

  test('a full disk behind standard output', ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux has /dev/full');
    const full = openSync('/dev/full', 'w');
    const words = [entry, 'plan', '--accept', '2000'];
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', ...words],
      {
        cwd: temporaryDirectory(),
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      },
    );
    closeSync(full);
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringMatching(/disk is full/) });
  });

  test('a full disk behind standard error, where only messages go, stops nothing', ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux has /dev/full');
    const full = openSync('/dev/full', 'w');
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', entry, 'plan', '--accept', '20'],
      { cwd: temporaryDirectory(), stdio: ['ignore', 'pipe', full], encoding: 'utf8' },
    );
    closeSync(full);
    expect([status, stdout.trim().split('\n').length]).toEqual([0, 21]);
  });

  test('a stack trace only with --debug', async () => {
    const result = await runCommand(['validate', 'nope.jsonl', '--debug'], {
      directory: temporaryDirectory(),
    });
    expect(result.stderr).toMatch(/\n\s+at /);
  });
});

describe('router validate', () => {
  test('prints the report of the design and exits 1 when a row is rejected', async () => {
    const bad = { ...row, output: { ...row.output, thought: 'Search.' } };
    const directory = withFiles({ 'rows.jsonl': `${JSON.stringify(row)}\n${JSON.stringify(bad)}\n{oops\n` });
    const { code, stdout } = await runCommand(['validate', 'rows.jsonl', '--json'], { directory });
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ rows: 3, accepted: 1, rejected: 2 });
    expect(report.findings.map(({ line, layer }: { line: number; layer: number }) => [line, layer])).toEqual([
      [2, 2],
      [3, 1],
    ]);
  });

  test('reads records of a released set as the rows that they hold', async () => {
    const { thought, tool_use } = row.output;
    const record = {
      ...{ id: '1', tool: tool_use.tool_name, user_query: row.user_query, status: 'running', thought },
      arguments: JSON.stringify(tool_use.arguments),
    };
    const directory = withFiles({ 'train.jsonl': `${JSON.stringify(record)}\n` });
    const { code, stdout } = await runCommand(['validate', 'train.jsonl', '--json'], { directory });
    expect({ code, ...JSON.parse(stdout) }).toEqual({
      code: 0,
      rows: 1,
      accepted: 1,
      rejected: 0,
      findings: [],
    });
  });

  test('reads standard input', async () => {
    const result = await runCommand(['validate', '-', '--json'], {
      directory: temporaryDirectory(),
      stdin: `${JSON.stringify(row)}\n`,
    });
    expect(result.code).toBe(0);
    expect(JSON.parse(result.stdout)).toEqual({ rows: 1, accepted: 1, rejected: 0, findings: [] });
  });
});

describe('router route', () => {
  test('prints output and decision as JSON', async () => {
    const result = await runCommand(['route', 'who calls retryDelivery', '--json'], {
      directory: temporaryDirectory(),
    });
    const { output, decision } = JSON.parse(result.stdout);
    expect(output.tool_use).toEqual({
      tool_name: 'codebase_search',
      arguments: { query: 'retryDelivery', mode: 'exact' },
    });
    expect(decision).toMatchObject({ tool: 'codebase_search', tier: 'local' });
    expect(result.stdout).not.toContain('null');
  });

  test('keeps the order of a file and its ids', async () => {
    const queries = ['open src/a.ts', 'what is 3 * 14?', 'drop the users table in prod'];
    const directory = withFiles({
      'q.jsonl': queries
        .map((query, index) => `${JSON.stringify({ id: `q${index}`, query, extra: 1 })}\n`)
        .join(''),
    });
    const words = ['route', '--input', 'q.jsonl', '--output', 'out.jsonl', '--tier', 'local'];
    expect(await runCommand(words, { directory })).toMatchObject({ code: 0, stdout: '' });
    const lines = readFileSync(join(directory, 'out.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, query }) => [id, query])).toEqual(
      queries.map((query, index) => [`q${index}`, query]),
    );
    expect(lines.map((line) => Object.keys(line))).toEqual(
      lines.map(() => ['id', 'query', 'output', 'decision']),
    );
  });

  test('routes with a custom toolset, and says none where nothing serves', async () => {
    const toolset = {
      name: 'shop',
      tools: [
        {
          name: 'find_order',
          description: 'Look up the status of an order by its number',
          risk: 'read',
          parameters: { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] },
          utterances: ['where is my order 4411', 'has order 77 shipped', 'track parcel 9912'],
        },
        {
          name: 'refund_payment',
          description: 'Refund a payment to the customer',
          risk: 'write',
          parameters: { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] },
          utterances: ['refund order 4411', 'give the money back for 77', 'reverse the charge on 9912'],
        },
      ],
    };
    const directory = withFiles({ 'shop.json': JSON.stringify(toolset) });
    const ask = async (query: string) =>
      JSON.parse(
        (await runCommand(['route', query, '--toolset', 'shop.json', '--json'], { directory })).stdout,
      );
    expect((await ask('where is order 5521 now')).decision.probabilities.find_order).toBeGreaterThan(0.3);
    const stranger = await ask('who won the chess world cup in 1987');
    expect(stranger.decision.tool).toBe('none');
    expect(stranger.output.status).toBe('complete');
  });
});

test('router init writes a configuration that the other commands read', async () => {
  const directory = temporaryDirectory();
  expect((await runCommand(['init'], { directory })).code).toBe(0);
  expect(existsSync(join(directory, '.env.example'))).toBe(true);
  const { code, stdout } = await runCommand(['plan', '--json', '--accept', '40'], { directory });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).rows).toBe(40);
});
