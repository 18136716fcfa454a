import type { RouteOptions } from '@router/router-runtime';
import { HttpProblem } from '../exchange/http-problem.ts';
import { isRecord } from '../exchange/is-record.ts';
import { jsonReply } from '../exchange/json-reply.ts';
import { readJson } from '../exchange/read-json.ts';
import type { Door } from './door.ts';
import { readWorkspace } from './read-workspace.ts';

const known: ReadonlySet<string> = new Set(['query', 'context', 'workspace', 'deadline_ms']);

type RouteRequest = { readonly query: string } & Pick<RouteOptions, 'context' | 'workspace' | 'deadline'>;

/** `POST /v1/route`: one query in, `{output, decision}` out. The context is checked once, by the router. */
export const routeDoor: Door = {
  method: 'POST',
  path: '/v1/route',
  async answer(call, services) {
    const request = readRouteRequest(await readJson(call, services.limits.bodyBytes));
    const { output, decision } = await services.decide(services.router, request.query, {
      context: request.context,
      workspace: request.workspace,
      deadline: request.deadline,
      signal: call.signal,
    });
    return jsonReply({ output, decision });
  },
};

function readRouteRequest(body: unknown): RouteRequest {
  if (!isRecord(body))
    throw wrong('The body', 'an object {"query", "context"?, "workspace"?, "deadline_ms"?}');
  for (const key in body)
    if (!known.has(key))
      throw wrong(`The field ${JSON.stringify(key.slice(0, 100))}`, 'not to be there', key);
  const { query, context, workspace, deadline_ms: deadline } = body;
  if (typeof query !== 'string') throw wrong('query', 'a text', 'query');
  if (context !== undefined && !isRecord(context)) throw wrong('context', 'an object', 'context');
  if (deadline !== undefined && !(typeof deadline === 'number' && deadline > 0))
    throw wrong('deadline_ms', 'a positive number of milliseconds', 'deadline_ms');
  return {
    query,
    context: context as RouteOptions['context'],
    workspace: workspace === undefined ? undefined : readWorkspace(workspace),
    deadline,
  };
}

function wrong(subject: string, expected: string, param?: string): HttpProblem {
  return new HttpProblem({
    status: 400,
    code: 'server/invalid-request',
    message: `${subject} is not usable: expected ${expected}.`,
    param,
  });
}
