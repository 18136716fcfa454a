import type { IncomingMessage, ServerResponse } from 'node:http';
import { createExchange } from './create-exchange.ts';
import type { HttpHandlerOptions } from './http-handler-options.ts';
import { NodeCall } from './node-call.ts';
import { writeNodeReply } from './write-node-reply.ts';

export interface HttpListener {
  /** Answers one request of Node's HTTP server, or of Express under any path (`app.use('/router', listener)`). */
  (incoming: IncomingMessage, outgoing: ServerResponse): void;
  /** From now on `/healthz` says that the server is going away, and connections close after their answer. */
  drain(): void;
  /** What this listener counted, as `/metrics` of one process says it. */
  metrics(): string;
}

/**
 * The doors of a router for Node's own HTTP server. The body must not have been read before.
 * @throws RouterError `server/empty-token`
 */
export function createHttpListener(options: HttpHandlerOptions): HttpListener {
  const exchange = createExchange(options);
  let draining = false;
  const listener = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    try {
      const reply = await exchange.answer(new NodeCall(incoming));
      if (draining) outgoing.setHeader('connection', 'close');
      const writing = writeNodeReply(outgoing, reply, incoming.method === 'HEAD');
      if (writing) await writing;
    } catch (error) {
      options.onError?.(error, { id: 'unknown', path: incoming.url ?? '/' });
      outgoing.destroy();
    }
  };
  return Object.assign(
    (incoming: IncomingMessage, outgoing: ServerResponse) => void listener(incoming, outgoing),
    {
      drain() {
        draining = true;
        exchange.drain();
      },
      metrics: exchange.metrics,
    },
  );
}
