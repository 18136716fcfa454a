import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAssignment } from '@router/prompts';
import { counterHash } from '../hash/counter-hash.ts';
import { rowFor } from './assignment-model.ts';
import { type WireFormat, wireFormats } from './wire-formats.ts';

/** What goes wrong, by name. A fault strikes a request once; its repetition is answered. */
export const wireFaults = {
  rateLimited: (reply) => refuse(reply, 429),
  rateLimitedSeconds: (reply) => refuse(reply, 429, { 'retry-after': '2' }),
  rateLimitedLong: (reply) => refuse(reply, 429, { 'retry-after': '90' }),
  rateLimitedDate: (reply) =>
    refuse(reply, 429, { 'retry-after': new Date(Date.now() + 3000).toUTCString() }),
  rateLimitedMilliseconds: (reply) => refuse(reply, 429, { 'retry-after-ms': '700' }),
  internal: (reply) => refuse(reply, 500),
  unavailable: (reply) => refuse(reply, 503),
  overloaded: (reply) => refuse(reply, 529),
  async slowBody(reply, format, text) {
    const body = JSON.stringify(format.answer(text));
    reply.writeHead(200, { 'content-type': 'application/json' });
    reply.write(body.slice(0, 20));
    await sleep(40);
    reply.end(body.slice(20));
  },
  async disconnect(reply, format, text) {
    reply.writeHead(200, { 'content-type': 'application/json' });
    reply.write(JSON.stringify(format.answer(text)).slice(0, 60));
    await sleep(2);
    reply.destroy();
  },
  cutJson: (reply, format, text) => answer(reply, format, text.slice(0, text.length / 2)),
  brokenSchema: (reply, format) => answer(reply, format, '{"user_query": 7, "output": {"status": "maybe"}}'),
  empty: (reply, format) => answer(reply, format, ''),
  refusal: (reply, format) => answer(reply, format, 'I am sorry, I cannot help with that.'),
  huge: (reply, format) => answer(reply, format, `{"user_query": "${'x'.repeat(2_000_000)}"`),
} satisfies Record<string, Fault>;

type Fault = (reply: ServerResponse, format: WireFormat, text: string) => void | Promise<void>;

export interface WireServer {
  url: string;
  stats: {
    requests: number;
    answers: number;
    inFlight: number;
    mostInFlight: number;
    faults: Record<string, number>;
  };
  close(): Promise<void>;
}

/** A local server that speaks the providers' formats and plays faults by draw on each request's assignment. */
export async function startWireServer({ faultShare }: { faultShare: number }): Promise<WireServer> {
  const stats: WireServer['stats'] = { requests: 0, answers: 0, inFlight: 0, mostInFlight: 0, faults: {} };
  const struck = new Set<string>();
  const names = Object.keys(wireFaults) as (keyof typeof wireFaults)[];
  const server = createServer(async (request, reply) => {
    stats.requests += 1;
    stats.inFlight += 1;
    stats.mostInFlight = Math.max(stats.mostInFlight, stats.inFlight);
    reply.on('close', () => {
      stats.inFlight -= 1;
    });
    const format = wireFormats.find((one) => one.matches(request.url ?? ''));
    const body = JSON.parse(await readBody(request)) as never;
    const problem = format ? format.problem(body, request.headers) : `no such path: ${request.url}`;
    if (!format || problem) return refuse(reply, 400, {}, problem);
    const user = format.userText(body);
    const assignment = readAssignment(user);
    const draw = counterHash(assignment.seed, 'fault', assignment.attempt);
    const fault =
      draw / 0x1_0000_0000 < faultShare && !struck.has(user) ? names[draw % names.length] : undefined;
    struck.add(user);
    if (fault) stats.faults[fault] = (stats.faults[fault] ?? 0) + 1;
    const play: Fault = fault ? wireFaults[fault] : answer;
    await play(reply, format, rowFor(assignment));
    if (reply.statusCode === 200 && fault !== 'disconnect') stats.answers += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stats,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

function answer(reply: ServerResponse, format: WireFormat, text: string): void {
  reply.writeHead(200, { 'content-type': 'application/json' });
  reply.end(JSON.stringify(format.answer(text)));
}

function refuse(
  reply: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  message = 'no',
): void {
  reply.writeHead(status, { 'content-type': 'application/json', ...headers });
  reply.end(JSON.stringify({ error: { message, type: 'error', code: status, status: 'ERROR' } }));
}
