import { codingAgentToolset } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import {
  findInjection,
  findPersonalData,
  findSecrets,
  isGiven,
  judgeCall,
  judgePath,
  judgePython,
  judgeRequest,
  parsePython,
  readQuery,
} from './index.ts';

/** Pieces whose repetition has broken readers before. */
const pieces = [
  'a',
  ' ',
  '"',
  "'",
  '`',
  '``` ',
  '{',
  '[',
  '(',
  '}',
  ')',
  '{"a":',
  '[1,',
  '/',
  'a/',
  './',
  '../',
  '*',
  '**/',
  '\\',
  '.',
  'a.',
  '-',
  '_',
  '@',
  'a@',
  'a@b.',
  ':',
  'a:',
  '#',
  '$',
  '%2e',
  '0',
  '1 ',
  '1-',
  '1234 ',
  '+1 ',
  '\n',
  '\r\n',
  '    x\n',
  '> a\n',
  'a,b\n',
  'a: b\n',
  '- ',
  'at f (',
  'ERROR ',
  'replace a ',
  'replace "a" with ',
  'from a to b ',
  '-> ',
  's/a/b/',
  'delete ',
  'delete all ',
  'and ',
  'please ',
  'fix it ',
  'ignore ',
  'ignore all ',
  'you are ',
  '<|',
  '](',
  '[a](b) ',
  'a) ',
  'eyJ',
  'key=',
  'https://',
  'postgres://a:',
  'sk-',
  'AB12 ',
  '“',
  '‘',
  '«',
  '中',
  '\u200b',
  '\ud800',
  "f'{",
  'not ',
  'if x:\n',
  'a=',
  'x+',
];

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  readQuery,
  judgeRequest: (text) => judgeRequest(readQuery(text)),
  isGiven: (text) => isGiven(text, readQuery('open src/a.ts'), { as: 'path' }),
  judgePath,
  judgePython,
  parsePython,
  findSecrets,
  findPersonalData,
  findInjection,
  judgeCall: (query) =>
    judgeCall({
      toolset: codingAgentToolset,
      query,
      output: {
        status: 'running',
        tool_use: { tool_name: 'codebase_search', arguments: { query: query.slice(0, 2000), mode: 'exact' } },
      },
    }),
};

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Linear work doubles when the input does; quadratic work quadruples. Small times are noise. */
function growsLinearly(read: (text: string) => unknown, piece: string): boolean {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  for (let attempt = 0; attempt < 3; attempt++) {
    const half = timeOf(() => read(text.slice(0, 50_000)));
    const whole = timeOf(() => read(text));
    if (whole < 60 || whole < half * 3.2) return true;
  }
  return false;
}

describe('100 kB of anything takes linear time', () => {
  test.each(Object.entries(readers))(
    '%s',
    (_name, read) => {
      expect(pieces.filter((piece) => !growsLinearly(read, piece))).toEqual([]);
    },
    60_000,
  );
});
