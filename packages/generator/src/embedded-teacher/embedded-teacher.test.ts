import {
  type Assignment,
  candidateSchema,
  defaultTaxonomy,
  generationPrompt,
  repairPrompt,
  stylesFor,
} from '@router/prompts';
import { codingAgentToolset, defineTool, defineToolset, type Intent, intents } from '@router/schemas';
import { generateText, streamText } from 'ai';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createEmbeddedTeacher } from './index.ts';
import { lexicons } from './lexicon/lexicons.ts';
import { writeCandidate } from './write-candidate.ts';

const { domains, personas, edgeCases, boundaryKinds } = defaultTaxonomy;
const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

function assignmentOf(index: number, intent: Intent): Assignment {
  const styles = stylesFor(defaultTaxonomy, intent);
  return {
    row: `row-${index}`,
    seed: index * 7919,
    attempt: 0,
    intent,
    domain: at(domains, index * 7 + Math.floor(index / 48)).id,
    persona: at(personas, index * 11).id,
    style: at(styles, index * 13 + Math.floor(index / 58)).id,
  };
}

/** All that a row hands to a tool and that must have been given by the user. */
function copiedTexts(candidate: ReturnType<typeof writeCandidate>): string[] {
  const { output } = candidate;
  if (output.status !== 'running' || output.tool_use.tool_name !== 'file_manager') return [];
  const call = output.tool_use.arguments;
  if (call.operation === 'patch') return [call.path, call.target_string, call.replacement_string];
  return [call.path];
}

const given = (candidate: ReturnType<typeof writeCandidate>): string =>
  `${candidate.user_query}\n${candidate.context?.open_file?.path}\n${candidate.context?.open_file?.selection}\n${candidate.context?.files?.join('\n')}\n${candidate.context?.messages?.map(({ content }) => content).join('\n')}`;

describe('what the grammar writes', () => {
  const schema = candidateSchema(codingAgentToolset);
  const outcome = {
    search: 'codebase_search',
    compute: 'sandbox_exec',
    modify: 'file_manager',
    escalate: 'ask_human',
  };

  test.each(intents)('%s: valid rows, grounded, with the tool of the intent and a thought', (intent) => {
    for (let index = 0; index < 1500; index += 1) {
      const candidate = writeCandidate(assignmentOf(index, intent));
      const result = schema.safeParse(candidate);
      expect(result.success, `${JSON.stringify(candidate)} ${result.error?.message}`).toBe(true);
      for (const text of copiedTexts(candidate))
        expect(given(candidate), JSON.stringify(candidate)).toContain(text);
      const { output } = candidate;
      if (intent === 'answer' || output.status === 'complete') {
        expect(intent).toBe('answer');
        expect(output.status).toBe('complete');
        continue;
      }
      expect(output.tool_use.tool_name).toBe(outcome[intent]);
      expect(output.thought?.split(/\s+/).length).toBeGreaterThanOrEqual(6);
    }
  });

  test.each(['answer', 'escalate'] as const)(
    '%s: 20 000 distinct queries among 25 000 seeds',
    {
      timeout: 30_000,
    },
    (intent) => {
      const queries = new Set<string>();
      for (let index = 0; index < 25_000; index += 1)
        queries.add(writeCandidate(assignmentOf(index, intent)).user_query);
      expect(queries.size).toBeGreaterThanOrEqual(20_000);
    },
  );

  /** Of N equally likely queries, n draws coincide in n²/2N pairs; unequal ones coincide more often. */
  test.each(['search', 'compute', 'modify'] as const)(
    '%s: more than 20 000 distinct queries by their coincidences',
    (intent) => {
      const drawn = 4000;
      const counts = new Map<string, number>();
      for (let index = 0; index < drawn; index += 1) {
        const { user_query } = writeCandidate(assignmentOf(index, intent));
        counts.set(user_query, (counts.get(user_query) ?? 0) + 1);
      }
      const pairs = [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
      expect(drawn ** 2 / (2 * Math.max(1, pairs))).toBeGreaterThan(20_000);
    },
  );

  test('few queries come twice in 5 000 rows of the planned mix', () => {
    const mix: Intent[] = [
      ...Array(35).fill('search'),
      ...Array(24).fill('compute'),
      ...Array(18).fill('modify'),
      ...Array(15).fill('answer'),
      ...Array(8).fill('escalate'),
    ];
    const queries = Array.from(
      { length: 5000 },
      (_, index) => writeCandidate(assignmentOf(index, at(mix, index * 37))).user_query,
    );
    expect(new Set(queries).size).toBeGreaterThan(4750);
  });

  test('search words occur in the query, and a pattern is there only where a scope was given', () => {
    let scoped = 0;
    for (let index = 0; index < 1500; index += 1) {
      const candidate = writeCandidate(assignmentOf(index, 'search'));
      if (candidate.output.status !== 'running' || candidate.output.tool_use.tool_name !== 'codebase_search')
        continue;
      const { query, mode, file_pattern } = candidate.output.tool_use.arguments;
      if (file_pattern) scoped += 1;
      if (mode === 'exact') expect(given(candidate).toLowerCase()).toContain(query.toLowerCase());
    }
    expect(scoped).toBeGreaterThan(50);
    expect(scoped).toBeLessThan(450);
  });

  test('every edge case and boundary variant of the taxonomy gets a valid row', () => {
    for (const { id, intents: served } of edgeCases)
      for (const intent of served) {
        const candidate = writeCandidate({ ...assignmentOf(3, intent), edge_case: id });
        expect(schema.safeParse(candidate).success, id).toBe(true);
      }
    for (const kind of boundaryKinds)
      for (const variant of kind.variants)
        for (const intent of variant.intents) {
          const boundary = { kind: kind.id, group: 'g1', variant: variant.id };
          expect(schema.safeParse(writeCandidate({ ...assignmentOf(5, intent), boundary })).success).toBe(
            true,
          );
        }
  });

  test('every domain of the taxonomy has words of its own', () => {
    for (const { id } of domains)
      expect(
        lexicons.some(({ serves }) => serves.test(id)),
        id,
      ).toBe(true);
  });

  test('rows of one boundary set share their words', () => {
    const write = (intent: Intent, variant: string, more = {}) =>
      writeCandidate({
        ...assignmentOf(9, intent),
        row: `${intent}`,
        boundary: { kind: 'dropped-argument', group: 'g7', variant },
        ...more,
      });
    const complete = write('modify', 'complete', { variant: 'patch' }).user_query.split(/\W+/);
    const other = write('compute', 'complete').user_query.split(/\W+/);
    const dropped = write('escalate', 'argument-missing').user_query.split(/\W+/);
    const shared = (words: string[]) => dropped.filter((word) => words.includes(word)).length;
    expect(Math.max(shared(complete), shared(other))).toBeGreaterThanOrEqual(2);
  });

  test('other languages and scripts occur', () => {
    const text = Array.from(
      { length: 3000 },
      (_, index) => writeCandidate(assignmentOf(index, 'search')).user_query,
    ).join('\n');
    for (const word of [
      /wo wird/,
      /dónde/,
      /où est/,
      /onde/,
      /gdzie/,
      /nerede/,
      /kahan/,
      /[\u3040-\u30ff]/,
      /谁/,
    ])
      expect(text).toMatch(word);
  });

  test('the same assignment gives the same row, another attempt another one', () => {
    const assignment = assignmentOf(42, 'search');
    expect(writeCandidate(assignment)).toEqual(writeCandidate({ ...assignment }));
    expect(writeCandidate({ ...assignment, attempt: 1 })).not.toEqual(writeCandidate(assignment));
  });
});

describe('the language model', () => {
  const model = createEmbeddedTeacher();
  const assignment = assignmentOf(1, 'compute');
  const options = { assignment, toolset: codingAgentToolset };
  const { system, user } = generationPrompt(options);

  test('answers a generation prompt through the AI SDK, with estimated usage', async () => {
    const result = await generateText({ model, instructions: system, prompt: user });
    expect(JSON.parse(result.text)).toEqual(writeCandidate(assignment));
    expect(result.usage.outputTokens).toBe(Math.ceil(result.text.length / 4));
    expect(result.usage.inputTokens).toBeGreaterThan(user.length / 4);
  });

  test('streams the same text', async () => {
    const { text } = streamText({ model, instructions: system, prompt: user });
    expect(JSON.parse(await text)).toEqual(writeCandidate(assignment));
  });

  test('a repair prompt gets another draw', async () => {
    const first = await generateText({ model, instructions: system, prompt: user });
    const repair = repairPrompt({ ...options, answer: first.text, reasons: ['the query is a duplicate'] });
    const second = await generateText({ model, instructions: repair.system, prompt: repair.user });
    expect(second.text).not.toBe(first.text);
    expect(candidateSchema(codingAgentToolset).safeParse(JSON.parse(second.text)).success).toBe(true);
  });

  test('says so when there is no assignment', async () => {
    await expect(generateText({ model, prompt: 'Write a poem.', maxRetries: 0 })).rejects.toMatchObject({
      code: 'generator/embedded-teacher-prompt',
    });
  });

  test('stops when it is aborted', async () => {
    const abortSignal = AbortSignal.abort(new Error('enough'));
    await expect(generateText({ model, prompt: user, abortSignal, maxRetries: 0 })).rejects.toThrow();
  });

  test('refuses a toolset that it has no grammar for', () => {
    const toolset = defineToolset({
      name: 'shop',
      tools: [
        defineTool({
          name: 'find_order',
          description: 'Finds an order.',
          arguments: z.object({ id: z.string() }),
          usage: { when: [], whenNot: [] },
          risk: 'read',
        }),
      ],
    });
    expect(() => createEmbeddedTeacher({ toolset })).toThrow(/find_order/);
  });
});
