import { loadShippedModel } from '@router/local-model';
import { agentOutputSchema, codingAgentToolset, RouterError } from '@router/schemas';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRouter } from './create-router.ts';
import type { Router } from './router.ts';
import { localTier } from './tiers/local-tier.ts';
import type { Tier, TierDecision } from './tiers/tier.ts';

const read = (path: string): TierDecision['output'] => ({
  status: 'running',
  thought: 'The request names the file, so it can be read as it is.',
  tool_use: { tool_name: 'file_manager', arguments: { operation: 'read', path } },
});

function decision(parts: Partial<TierDecision> = {}): TierDecision {
  return {
    output: read('src/a.ts'),
    tool: 'file_manager',
    probabilities: { file_manager: 0.9, codebase_search: 0.1, sandbox_exec: 0, ask_human: 0, answer: 0 },
    confidence: 0.9,
    predictionSet: ['file_manager'],
    model: { id: 'scripted', hash: '0' },
    ...parts,
  };
}

function tier(parts: Partial<Tier> = {}): Tier {
  return { id: 'scripted', fingerprint: 'scripted', decide: () => decision(), ...parts };
}

describe('guards on the finished call', () => {
  test('a grounded call passes as the tier decided it', async () => {
    const { output, decision: decided } = await createRouter({ tiers: [tier()] }).route('open src/a.ts');
    expect(output).toEqual(read('src/a.ts'));
    expect(decided).toMatchObject({
      tool: 'file_manager',
      tier: 'scripted',
      confidence: 0.9,
      prediction_set: ['file_manager'],
    });
    expect(decided.guards.every(({ verdict }) => verdict === 'pass')).toBe(true);
    expect(decided).not.toHaveProperty('missing');
  });

  test('an invented path becomes a question', async () => {
    const { output, decision: decided } = await createRouter({ tiers: [tier()] }).route(
      'open the retry code',
    );
    expect(decided).toMatchObject({ tool: 'ask_human', tier: 'ask_human' });
    expect(output).toMatchObject({ status: 'running', tool_use: { tool_name: 'ask_human' } });
    expect(decided.guards).toContainEqual(
      expect.objectContaining({ guard: 'grounding', verdict: 'ask', reason: 'grounding/path-not-given' }),
    );
  });

  test('a path that the workspace holds counts as given', async () => {
    const router = createRouter({ tiers: [tier()] });
    const { decision: decided } = await router.route('open the retry code', {
      workspace: { files: ['src/a.ts'] },
    });
    expect(decided.tool).toBe('file_manager');
  });

  test('an output that breaks the contract never leaves', async () => {
    const broken = {
      status: 'running',
      tool_use: { tool_name: 'file_manager', arguments: { operation: 'read' } },
    };
    const router = createRouter({ tiers: [tier({ decide: () => decision({ output: broken as never }) })] });
    const { output } = await router.route('open src/a.ts');
    expect(agentOutputSchema(router.toolset).safeParse(output).success).toBe(true);
  });

  test('an undecided set asks, naming the candidates; a setting makes it a warning', async () => {
    const unsure = tier({ decide: () => decision({ predictionSet: ['file_manager', 'codebase_search'] }) });
    const asked = await createRouter({ tiers: [unsure] }).route('open src/a.ts');
    expect(JSON.stringify(asked.output)).toContain('file_manager or codebase_search');
    const warned = await createRouter({ tiers: [unsure], guardActions: { calibration: 'warn' } }).route(
      'open src/a.ts',
    );
    expect(warned.output).toEqual(read('src/a.ts'));
    expect(warned.decision.guards).toContainEqual(
      expect.objectContaining({ guard: 'calibration', verdict: 'warn' }),
    );
  });
});

describe('the cascade', () => {
  test('a confident tier ends it, an unsure one hands on what it decided', async () => {
    const seen: unknown[] = [];
    const first = tier({ id: 'first', decide: () => decision({ confidence: 0.3 }) });
    const second = tier({
      id: 'second',
      decide: ({ previous }) => {
        seen.push(previous?.confidence);
        return decision({ confidence: 0.95 });
      },
    });
    const third = tier({ id: 'third', decide: () => expect.unreachable() });
    const { decision: decided } = await createRouter({ tiers: [first, second, third] }).route(
      'open src/a.ts',
    );
    expect(decided.tier).toBe('second');
    expect(seen).toEqual([0.3]);
    expect(Object.keys(decided.latency_ms)).toEqual(['read', 'first', 'second', 'guards', 'total']);
  });

  test('a slow tier is cancelled and the answer before it stands', async () => {
    let cancelled = false;
    const slow = tier({
      id: 'slow',
      deadline: 20,
      decide: ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            cancelled = true;
            reject(signal.reason);
          });
        }),
    });
    const first = tier({ id: 'first', decide: () => decision({ confidence: 0.3 }) });
    const { decision: decided } = await createRouter({ tiers: [first, slow] }).route('open src/a.ts');
    expect(decided.tier).toBe('first');
    expect(cancelled).toBe(true);
  });

  test('the deadline of the route holds for a tier that never answers and ignores its signal', async () => {
    const stuck = tier({ decide: () => new Promise(() => {}) });
    const { output, decision: decided } = await createRouter({ tiers: [stuck] }).route('open src/a.ts', {
      deadline: 15,
    });
    expect(decided.tool).toBe('ask_human');
    expect(JSON.stringify(output)).toContain('did not answer within');
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('boom');
      },
    ],
    ['rejects', () => Promise.reject(new Error('boom'))],
  ])('a tier that %s ends in a question, not in an error', async (_, decide) => {
    const { decision: decided } = await createRouter({ tiers: [tier({ decide })] }).route('open src/a.ts');
    expect(decided).toMatchObject({ tool: 'ask_human', confidence: 0 });
  });

  test('no tier at all asks a person', async () => {
    expect((await createRouter({ tiers: [] }).route('hello')).decision.tool).toBe('ask_human');
  });

  test('an abort of the caller rejects with its reason', async () => {
    const stuck = tier({ decide: () => new Promise(() => {}) });
    const stop = new AbortController();
    const routed = createRouter({ tiers: [stuck] }).route('open src/a.ts', { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(routed).rejects.toThrow('enough');
  });
});

describe('wrong use', () => {
  test('two tiers of one id', () => {
    expect(() => createRouter({ tiers: [tier(), tier()] })).toThrow(/Two tiers have the id "scripted"/);
  });

  test('a query that is too long, and a context of another shape', async () => {
    const router = createRouter({ tiers: [tier()], maxQueryLength: 10 });
    await expect(router.route('open src/a.ts')).rejects.toSatisfy(RouterError.isInstance);
    await expect(router.route('hi', { context: { files: 'a.ts' } as never })).rejects.toThrow(/files/);
  });
});

describe('with the shipped model', () => {
  let router: Router;
  beforeAll(async () => {
    router = createRouter({ tiers: [localTier(await loadShippedModel())] });
  });

  test('whatever the query, the output is valid, without nulls, and its path was given', async () => {
    const schema = agentOutputSchema(codingAgentToolset);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (query) => {
        const { output } = await router.route(query);
        expect(schema.safeParse(output).success).toBe(true);
        expect(JSON.stringify(output)).not.toContain('null');
        const path =
          output.status === 'running' ? (output.tool_use.arguments as { path?: string }).path : undefined;
        if (path !== undefined) expect(query).toContain(path);
      }),
      { numRuns: 300 },
    );
  });

  test('two routers share nothing, and the same query gives the same decision', async () => {
    const other = createRouter({ tiers: [localTier(await loadShippedModel())] });
    const [one, two] = [
      await router.route('who calls parseConfig'),
      await other.route('who calls parseConfig'),
    ];
    expect({ ...one.decision, latency_ms: {} }).toEqual({ ...two.decision, latency_ms: {} });
    expect(one.output).toEqual(two.output);
  });
});
