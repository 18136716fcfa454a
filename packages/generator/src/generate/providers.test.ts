import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createGroq } from '@ai-sdk/groq';
import { createOpenAI } from '@ai-sdk/openai';
import { codingAgentToolset } from '@router/schemas';
import { afterEach, expect, test } from 'vitest';
import { openLedger } from '../ledger/open-ledger.ts';
import { createPlan } from '../plan/create-plan.ts';
import type { Teacher } from '../teacher/teacher.ts';
import { collect } from '../test-kit/collect.ts';
import { createScaledClock } from '../test-kit/scaled-clock.ts';
import { startWireServer, type WireServer, wireFaults } from '../test-kit/wire-server.ts';
import { generate } from './generate.ts';

let server: WireServer;
afterEach(() => server.close());

/** `ROUTER_SOAK=1` runs the long version. */
const rows = process.env.ROUTER_SOAK ? 5000 : 150;

function teachers(url: string): Teacher[] {
  const openai = createOpenAI({ baseURL: `${url}/openai`, apiKey: 'test' });
  const limits = { concurrency: 12 };
  const price = { input: 1, output: 10, asOf: '2026-11-01' };
  return [
    { id: 'openai', model: openai.responses('responses-model'), limits, price },
    { id: 'openai-chat', model: openai.chat('chat-model'), limits, price },
    {
      id: 'google',
      model: createGoogleGenerativeAI({ baseURL: `${url}/google`, apiKey: 'test' })('gemini-model'),
      limits,
      price,
    },
    {
      id: 'groq',
      model: createGroq({ baseURL: `${url}/groq`, apiKey: 'test' })('groq-model'),
      limits,
      price,
    },
  ];
}

test(`over real HTTP with 20 % faults, ${rows} rows: every quota met, no duplicate, each answer once`, async () => {
  server = await startWireServer({ faultShare: 0.2 });
  const made = teachers(server.url);
  const plan = createPlan({ accept: rows, seed: 11, teachers: made.map(({ id }) => ({ id, weight: 1 })) });
  const ledger = openLedger(':memory:');
  const { summary, events } = await collect(
    generate({
      plan,
      teachers: made,
      toolset: codingAgentToolset,
      ledger,
      accept: (row) => ({ accepted: true, row }),
      clock: createScaledClock(300),
      requestTimeoutMs: 3_000_000,
    }),
  );
  expect(summary).toMatchObject({ complete: true, accepted: rows, pending: 0 });
  for (const { wanted, accepted } of Object.values(summary.intents)) expect(accepted).toBe(wanted);
  const queries = events.flatMap((event) => (event.type === 'row-accepted' ? [event.row.user_query] : []));
  expect(new Set(queries).size).toBe(rows);
  expect(ledger.totals().answers).toBe(server.stats.answers);
  expect(ledger.totals().answers + ledger.totals().failures).toBe(server.stats.requests);
  expect(server.stats.mostInFlight).toBeLessThanOrEqual(48);
  expect(summary.usd).toBeCloseTo((server.stats.answers * (1200 + 150 * 10)) / 1e6, 6);
  const struck = Object.values(server.stats.faults).reduce((sum, count) => sum + count, 0);
  expect(struck).toBeGreaterThan(rows * 0.12);
  if (rows > 1000) expect(Object.keys(server.stats.faults).sort()).toEqual(Object.keys(wireFaults).sort());
}, 300_000);
