import { codingAgentToolset } from '@router/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findInjection,
  findPersonalData,
  findSecrets,
  judgeCall,
  judgePath,
  judgePython,
  judgeRequest,
  readQuery,
} from './index.ts';

const words = fc.constantFrom(
  'open',
  'src/a.ts',
  '"quoted text"',
  "'x'",
  '`code`',
  '```\nblock\n```',
  'replace',
  'with',
  'from 1 to 2',
  '->',
  'delete all',
  'https://a.b/c',
  '{"a": 1}',
  '\n',
  '\n\n',
  '    indented',
  'fooBar',
  'a/b',
  '*.ts',
  'ERROR x',
  '(',
  ')',
  '[',
  ']',
  '“',
  '”',
  "don't",
  '中文',
  '👩‍👧',
  '\ud800',
  '1,234',
  '2024-01-31',
  'a@b.io',
  '$X',
  '.',
  '?',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
);

describe('for any text', () => {
  test('offsets point at the text they claim', () => {
    fc.assert(
      fc.property(text, text, (query, content) => {
        const reading = readQuery(query, { messages: [{ role: 'user', content }] });
        for (const span of reading.spans) {
          const source = span.source === 'query' ? query : content;
          expect(source.slice(span.start, span.end)).toBe(span.text);
          if (span.outer) expect(span.outer.start <= span.start && span.outer.end >= span.end).toBe(true);
        }
        expect(query.slice(reading.ask.start, reading.ask.end)).toBe(reading.ask.text);
        expect(reading.prose.length).toBe(query.length);
        for (const { start, end, target } of reading.replacements) {
          expect(start <= end && end <= query.length).toBe(true);
          expect(query).toContain(target.split('\n')[0]);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('spans are sorted by source and start', () => {
    fc.assert(
      fc.property(text, (query) => {
        const starts = readQuery(query).spans.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  test('no judge throws, every match lies inside', () => {
    fc.assert(
      fc.property(text, (query) => {
        const { score } = judgeRequest(readQuery(query));
        expect(score >= 0 && score <= 1).toBe(true);
        judgePath(query);
        judgePython(query);
        for (const find of [findSecrets, findPersonalData, findInjection])
          for (const { start, end } of find(query))
            expect(0 <= start && start < end && end <= query.length).toBe(true);
        judgeCall({
          toolset: codingAgentToolset,
          query,
          output: {
            status: 'running',
            tool_use: {
              tool_name: 'file_manager',
              arguments: { operation: 'write', path: query || 'a', content: query || 'a' },
            },
          },
        });
      }),
      { numRuns: 800 },
    );
  });
});
