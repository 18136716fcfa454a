import { RouterError } from '@router/schemas';
import { chatDoor } from '../doors/chat/chat-door.ts';
import { createToolResolver } from '../doors/chat/create-tool-resolver.ts';
import { decisionDoors } from '../doors/decision-doors.ts';
import type { Door, DoorServices } from '../doors/door.ts';
import { healthDoor } from '../doors/health-door.ts';
import { metricsDoor } from '../doors/metrics-door.ts';
import { modelDoors } from '../doors/models-door.ts';
import { mountDoors } from '../doors/mount-doors.ts';
import { openApiDoor } from '../doors/openapi/openapi-door.ts';
import { routeDoor } from '../doors/route-door.ts';
import { hideFailures } from '../exchange/hide-failures.ts';
import type { HttpCall } from '../exchange/http-call.ts';
import type { HttpReply } from '../exchange/http-reply.ts';
import { problemOfError } from '../exchange/problem-of-error.ts';
import { problemReply } from '../exchange/problem-reply.ts';
import { createRequestIds } from '../exchange/request-id.ts';
import { createBearerGate } from '../gate/bearer-gate.ts';
import { createHostGate } from '../gate/host-gate.ts';
import { loopbackNames } from '../gate/loopback.ts';
import { createOriginGate } from '../gate/origin-gate.ts';
import { createRateGate } from '../gate/rate-gate.ts';
import { createMetrics } from '../metrics/create-metrics.ts';
import { createDoorFinder } from './create-door-finder.ts';
import type { HttpHandlerOptions } from './http-handler-options.ts';
import { defaultHttpLimits } from './http-limits.ts';
import { preflightReply } from './preflight-reply.ts';

/** The server without a runtime: calls in, replies out. */
export interface Exchange {
  /** Never rejects. */
  answer(call: HttpCall): Promise<HttpReply>;
  /** From now on `/healthz` says that the server is going away. */
  drain(): void;
  /** What this exchange counted, as Prometheus reads it. */
  metrics(): string;
}

/** @throws RouterError `server/empty-token` */
export function createExchange(options: HttpHandlerOptions): Exchange {
  const { router, models = ['semantic-router'], onError } = options;
  const tokens = readTokens(options.token);
  const limits = { ...defaultHttpLimits, ...options.limits };
  const now = options.now ?? (() => performance.now());
  const metrics = createMetrics(router);
  let draining = false;
  const services: DoorServices = {
    router,
    limits,
    metrics,
    gatherMetrics: options.gatherMetrics ?? ((own) => own),
    models,
    clock: options.clock ?? (() => Math.floor(Date.now() / 1000)),
    isDraining: () => draining,
    async decide(asked, query, options) {
      const deadline = Math.min(options.deadline ?? limits.deadlineMs, limits.deadlineMs);
      const result = await asked.route(query, { ...options, deadline });
      metrics.decided(result);
      return hideFailures(result, asked.toolset);
    },
  };
  const { routerForToolset } = options;
  const resolveTools = createToolResolver({ router, routerForToolset, kept: limits.toolsets });
  const doors: readonly Door[] = [
    routeDoor,
    chatDoor(resolveTools),
    ...decisionDoors,
    ...modelDoors,
    healthDoor,
    metricsDoor,
    openApiDoor,
    ...mountDoors(options.mounts ?? {}),
  ];
  const requestIdOf = createRequestIds();
  const findDoor = createDoorFinder(doors);
  const checkHost = createHostGate(options.allowedHosts ?? (tokens.length > 0 ? 'any' : loopbackNames));
  const checkOrigin = createOriginGate(options.allowedOrigins ?? []);
  const checkBearer = createBearerGate(tokens);
  const checkRate = createRateGate(limits.rate, now);

  async function answer(call: HttpCall): Promise<HttpReply> {
    const started = now();
    const id = requestIdOf(call.header('x-request-id'));
    let door: Door | undefined;
    let forPage: Readonly<Record<string, string>> | undefined;
    let reply: HttpReply;
    metrics.inFlight(1);
    try {
      const host = call.header('host');
      checkHost(host);
      forPage = checkOrigin(call.header('origin'), host);
      if (call.method === 'OPTIONS' && forPage) reply = preflightReply(call);
      else {
        door = findDoor(call.method, call.path);
        if (!door.open) {
          checkRate(call.client);
          checkBearer(call.header('authorization'));
        }
        reply = await door.answer(call, services);
      }
    } catch (error) {
      const problem = problemOfError(error);
      if (problem.status === 500) onError?.(error, { id, path: call.path });
      reply = problemReply(
        problem,
        door?.problems ?? (call.path === '/v1/systemone' ? 'system-one' : 'open-ai'),
      );
    }
    metrics.inFlight(-1);
    metrics.answered(door?.path ?? 'other', reply.status, (now() - started) / 1000);
    addHeaders(reply.headers, id, door);
    return forPage ? { ...reply, headers: { ...reply.headers, ...forPage } } : reply;
  }

  return {
    answer,
    drain: () => {
      draining = true;
    },
    metrics: metrics.render,
  };
}

function addHeaders(headers: Record<string, string>, id: string, door: Door | undefined): void {
  headers['x-request-id'] = id;
  headers['x-content-type-options'] = 'nosniff';
  // The name under which clients of System One look for it.
  if (door?.path === '/v1/systemone' || door?.path === '/v1/decisions') headers['x-typesafe-request-id'] = id;
}

function readTokens(token: HttpHandlerOptions['token']): readonly string[] {
  const tokens = token === undefined ? [] : typeof token === 'string' ? [token] : token;
  if (Array.isArray(token) && token.length === 0) throw emptyToken();
  for (const one of tokens) if (!/^\S+$/.test(one)) throw emptyToken();
  return tokens;
}

/** An unset variable must not leave the doors open. */
function emptyToken(): RouterError {
  return new RouterError({
    code: 'server/empty-token',
    kind: 'usage',
    message: 'A token is empty or has white space in it: expected a text that fits into a header.',
    hint: 'Leave token out to ask for none.',
  });
}
