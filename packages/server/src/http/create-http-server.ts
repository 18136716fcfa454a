import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RouterError } from '@router/schemas';
import { isLoopback } from '../gate/loopback.ts';
import { createHttpListener } from './create-http-listener.ts';
import type { HttpHandlerOptions } from './http-handler-options.ts';

export interface HttpServerOptions extends HttpHandlerOptions {
  /** @default 0, any free one */
  readonly port?: number | undefined;
  /** @default '127.0.0.1' */
  readonly hostname?: string | undefined;
  /** Milliseconds in which a whole request has to arrive. @default 10000 */
  readonly receiveTimeoutMs?: number | undefined;
  /** Milliseconds that an idle connection is kept. @default 5000 */
  readonly keepAliveMs?: number | undefined;
  /** Connections at once; more are turned away. @default 10000 */
  readonly maxConnections?: number | undefined;
}

export interface HttpServer {
  readonly port: number;
  readonly hostname: string;
  /** `http://127.0.0.1:8080`, without a slash at the end. */
  readonly url: string;
  /**
   * Takes no new connection, lets the requests that are open finish, and hangs up on the rest.
   * @param graceMs milliseconds for the open ones; default 5000
   */
  close(graceMs?: number): Promise<void>;
  /** What this process counted, as Prometheus reads it. */
  metrics(): string;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts an HTTP server for a router; resolves once it listens.
 * @throws RouterError `server/open-to-network`, `server/cannot-listen`, `server/empty-token`
 */
export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { port = 0, hostname = '127.0.0.1', receiveTimeoutMs = 10_000, keepAliveMs = 5_000 } = options;
  if (!isLoopback(hostname) && options.token === undefined) throw openToNetwork(hostname);
  const listener = createHttpListener(options);
  const server = createServer(
    {
      requestTimeout: receiveTimeoutMs,
      headersTimeout: receiveTimeoutMs,
      keepAliveTimeout: keepAliveMs,
      // How often Node looks for requests that are late.
      connectionsCheckingInterval: Math.min(1_000, receiveTimeoutMs),
    },
    listener,
  );
  server.maxConnections = options.maxConnections ?? 10_000;
  await listen(server, port, hostname);
  const address = server.address() as AddressInfo;
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  const close = async (graceMs = 5_000): Promise<void> => {
    listener.drain();
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(timer);
  };
  return {
    port: address.port,
    hostname: address.address,
    url: `http://${host}:${address.port}`,
    close,
    metrics: listener.metrics,
    [Symbol.asyncDispose]: () => close(),
  };
}

async function listen(server: Server, port: number, hostname: string): Promise<void> {
  try {
    server.listen(port, hostname);
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new RouterError({
      code: 'server/cannot-listen',
      kind: 'usage',
      message: `Cannot listen on ${hostname}:${port}: ${code === 'EADDRINUSE' ? 'the port is taken' : code === 'EACCES' ? 'the port is not allowed' : code}.`,
      hint: 'Choose another port; 0 takes any free one.',
      cause,
    });
  }
}

function openToNetwork(hostname: string): RouterError {
  return new RouterError({
    code: 'server/open-to-network',
    kind: 'usage',
    message: `${hostname} can be reached from other machines and no token is asked for.`,
    hint: 'Set a token, or listen on 127.0.0.1.',
  });
}
