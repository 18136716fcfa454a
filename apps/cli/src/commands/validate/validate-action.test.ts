import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';

const good = {
  user_query: 'where do we retry failed webhook deliveries?',
  output: {
    status: 'running',
    thought: 'No path is named and the behaviour lives somewhere in this repository, so it has to be found.',
    tool_use: {
      tool_name: 'codebase_search',
      arguments: { query: 'retry webhook deliveries', mode: 'semantic' },
    },
  },
};
const withNull = { ...good, context: null, ticket: 'A-1' };
const bad = { ...good, output: { ...good.output, thought: 'Search it.' } };
const escalated = {
  user_query: 'open src/payments/stripe-client.ts',
  output: {
    status: 'running',
    thought: 'A person should decide whether this file may be opened at all.',
    tool_use: {
      tool_name: 'ask_human',
      arguments: { question: 'Shall src/payments/stripe-client.ts be opened?' },
    },
  },
};

function directoryWith(...rows: (object | string)[]): string {
  const directory = temporaryDirectory();
  const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)));
  writeFileSync(join(directory, 'rows.jsonl'), `${lines.join('\n')}\n`);
  return directory;
}

function rowsIn(directory: string, file = 'rows.jsonl'): unknown[] {
  return readFileSync(join(directory, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('router validate --fix', () => {
  test('mends in place, keeps rejected rows and says what it did', async () => {
    const directory = directoryWith(withNull, bad);
    const { code, stderr, stdout } = await runCommand(['validate', 'rows.jsonl', '--fix', '--json'], {
      directory,
    });
    expect(code).toBe(1);
    expect(stderr).toBe('Mended 1 row in rows.jsonl: null left out (1).\n');
    expect(JSON.parse(stdout)).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
    expect(rowsIn(directory)).toEqual([{ ...good, ticket: 'A-1' }, bad]);
  });

  test('with --output writes the accepted rows there and leaves the file', async () => {
    const directory = directoryWith(withNull, bad);
    await runCommand(['validate', 'rows.jsonl', '--fix', '--output', 'mended.jsonl'], { directory });
    expect(rowsIn(directory, 'mended.jsonl')).toEqual([{ ...good, ticket: 'A-1' }]);
    expect(rowsIn(directory)).toEqual([withNull, bad]);
  });

  test('never loses a line that it cannot read', async () => {
    const directory = directoryWith(withNull, '{"user_query": oops}');
    const { code, stderr } = await runCommand(['validate', 'rows.jsonl', '--fix'], { directory });
    expect(code).toBe(1);
    expect(stderr).toMatch(/left as it is: 1 of its lines/);
    expect(readFileSync(join(directory, 'rows.jsonl'), 'utf8')).toContain('oops');
  });

  test('needs somewhere to write what came from standard input', async () => {
    const directory = temporaryDirectory();
    const { code } = await runCommand(['validate', '-', '--fix'], { directory, stdin: '{}\n' });
    expect(code).toBe(2);
  });
});

test('--sarif prints a log whose results point at lines and rules', async () => {
  const directory = directoryWith(good, bad, 'oops');
  const { code, stdout } = await runCommand(['validate', 'rows.jsonl', '--sarif'], { directory });
  expect(code).toBe(1);
  const { version, runs } = JSON.parse(stdout);
  expect(version).toBe('2.1.0');
  const [{ results, tool }] = runs;
  expect(results[0]).toMatchObject({
    ruleId: 'quality/short-thought',
    level: 'error',
    locations: [{ physicalLocation: { artifactLocation: { uri: 'rows.jsonl' }, region: { startLine: 2 } } }],
  });
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
});

describe('presets and settings', () => {
  test('--preset strict rejects what only warns otherwise', async () => {
    const directory = directoryWith(escalated);
    expect((await runCommand(['validate', 'rows.jsonl'], { directory })).code).toBe(0);
    expect((await runCommand(['validate', 'rows.jsonl', '--preset', 'strict'], { directory })).code).toBe(1);
    const { code, stderr } = await runCommand(['validate', 'rows.jsonl', '--preset', 'kind'], { directory });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/recommended, strict, lenient/)]);
  });

  test('router.config.ts sets severities and brings checks of its own', async () => {
    const directory = directoryWith(bad);
    writeFileSync(
      join(directory, 'router.config.ts'),
      `export default { validation: {
        rules: { 'quality/*': 'off' },
        checks: [{ id: 'team/no-webhooks', layer: 3, severity: 'warning', summary: '', why: '', good: [], bad: [],
          *find({ query }) { if (query.value.includes('webhook')) yield 'No webhooks here.'; } }],
      } };`,
    );
    const { code, stdout } = await runCommand(['validate', 'rows.jsonl', '--json'], { directory });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).findings).toEqual([
      { line: 1, rule: 'team/no-webhooks', layer: 3, severity: 'warning', message: 'No webhooks here.' },
    ]);
  });

  test('a setting that names no rule is wrong usage', async () => {
    const directory = directoryWith(good);
    writeFileSync(
      join(directory, 'router.config.ts'),
      `export default { validation: { rules: { 'domain/nope': 'off' } } };`,
    );
    expect((await runCommand(['validate', 'rows.jsonl'], { directory })).code).toBe(2);
  });
});

describe('router validate --sandbox', () => {
  const compute = (code: string) => ({
    user_query: 'what is 17.5 % of 2340?',
    output: {
      status: 'running',
      thought: 'The share is plain arithmetic, so a line of Python gives it exactly.',
      tool_use: { tool_name: 'sandbox_exec', arguments: { code, timeout: 30 } },
    },
  });

  test('rejects what fails and what prints nothing, in the order of the rows', async () => {
    const directory = directoryWith(
      compute('print(2340 * 17.5 / 100)'),
      compute('print(2340 * percent / 100)'),
      good,
      compute('for share in []:\n    print(share)'),
      compute('print(2340 * 0.175)'),
    );
    const { code, stdout } = await runCommand(
      ['validate', 'rows.jsonl', '--sandbox', '--json', '--output', 'accepted.jsonl'],
      { directory },
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      rows: 5,
      accepted: 3,
      rejected: 2,
      findings: [
        {
          line: 2,
          rule: 'domain/python-fails',
          layer: 3,
          message: "code fails in line 1: NameError: name 'percent' is not defined",
        },
        { line: 4, rule: 'domain/python-prints-nothing', layer: 3, message: 'code ran and printed nothing.' },
      ],
    });
    expect(rowsIn(directory, 'accepted.jsonl')).toEqual([
      compute('print(2340 * 17.5 / 100)'),
      good,
      compute('print(2340 * 0.175)'),
    ]);
  });
});
