import { readQuery } from '@router/policy';
import { argumentVariants, codingAgentToolset, findTool } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { ArgumentOdds } from '../argument-odds.ts';
import { QueryFacts } from '../query-facts.ts';
import { emptyTermModel } from '../search/term-model.ts';
import { planVariant } from '../variant-plan.ts';
import { fillPython } from './fill-python.ts';

const tool = findTool(codingAgentToolset, 'sandbox_exec')!;
const variant = planVariant(argumentVariants(tool)[0]!);
const odds = new ArgumentOdds({ choices: new Map(), presence: new Map() }, new Float64Array());
const field = variant.fields.find(({ kind }) => kind === 'code:python')!;

function codeFor(query: string): string | undefined {
  const reading = readQuery(query);
  const facts = new QueryFacts(reading);
  const found = fillPython(
    { variant, reading, facts, terms: emptyTermModel(), odds, filled: new Map() },
    field,
  );
  return found?.value as string | undefined;
}

describe('fillPython copies what the query holds into a program', () => {
  test.each([
    ['what is 17 * 23?', ['print(17 * 23)']],
    ['1,250 times 12', ['1250 * 12']],
    ["what's 15% of 1,250", ['1250 * 15 / 100']],
    ['wie viel sind 80 % von 83753?', ['83753 * 80 / 100']],
    ['percentage change from 80 to 92', ['(92 - 80) / 80 * 100']],
    ['is 0.1 + 0.2 == 0.3', ['0.1 + 0.2 == 0.3']],
    ['does the regex ^\\d{5}$ match "12345"', ['re.compile', '\\d{5}', '12345']],
    ['run `sorted([3, 1, 2])`', ['print(sorted([3, 1, 2]))']],
    ['what does round(2.5) give in python', ['print(round(2.5))']],
    ['what does total(3) return\n\ndef total(n):\n    return n * 2', ['def total(n):', 'print(total(3))']],
    ['how many days between 2024-03-01 and 2024-12-25', ['date(2024, 3, 1)', 'date(2024, 12, 25)']],
    ['convert 1699999999 to a date', ['1699999999']],
    ['sha256 of "abc"', ['hashlib.sha256', '"abc"']],
    ['median of 4, 8, 15, 16, 23, 42', ['[4, 8, 15, 16, 23, 42]', 'statistics.median']],
    ['is 97 prime?', ['is_prime(97)']],
    ['how many r in strawberry', ['"strawberry"', '"r"']],
    ['convert 72 F to C', ['72 - 32']],
    ['*/15 9 * * 1-5 next 3 runs after 2025-02-01', ['*/15 9 * * 1-5', '2025-02-01']],
    ['sum the "p" of {"items":[{"p":3},{"p":4}]}', ['json.loads', '{\\"p\\":3}']],
    ['does 2.7.6 satisfy ~2.7.0', ['"2.7.6"', '"2.7.0"']],
    ['first 10 primes', ['< 10']],
    ['is 203.0.113.9 reserved? use ipaddress with 203.0.113.0/24', ['203.0.113.0/24', '"203.0.113.9"']],
    [
      "parse 'https://user@example.org:8443/a?x=1&y=2' with urllib.parse and print the port",
      ['urlsplit("https://user@example.org:8443/a?x=1&y=2")', 'parts.port'],
    ],
    ["how many lines has 'a\\nb'? count", ['splitlines()']],
    ['how many messages fit in 512 MiB at 4 KiB each?', ['512 * 1024**2 // (4 * 1024)']],
    ['run: import json; print(json.loads("[1]")[0])', ['import json\nprint(json.loads("[1]")[0])']],
    ["evaluate 'socket'.upper() and len('environ')", ["print('socket'.upper() and len('environ'))"]],
    ['just evaluate 8000 <= 8443 <= 9000', ['print(8000 <= 8443 <= 9000)']],
    ["run: getattr('abc', 'upper')()", ["print(getattr('abc', 'upper')())"]],
    ['run this please: x = 3; y = x ** 2; print(y)', ['x = 3\ny = x ** 2\nprint(y)']],
    ["execute print('open(x).read()'.count('('))", ["print('open(x).read()'.count('('))"]],
    [
      'run this and show the output:\nfrom math import pi\nprint(round(pi, 2))',
      ['from math import pi\nprint(round(pi, 2))'],
    ],
  ])('%s', (query, parts) => {
    const code = codeFor(query);
    expect(code).toContain('print(');
    for (const part of parts) expect(code).toContain(part);
  });

  test('writes no algorithm of its own', () => {
    expect(codeFor('simulate a bank queue with two clerks')).toBeUndefined();
    expect(codeFor('prove that P is not NP')).toBeUndefined();
  });
});
