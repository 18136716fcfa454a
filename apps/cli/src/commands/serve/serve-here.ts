import { createHttpServer, type HttpHandlerOptions, type HttpServer } from '@router/server';
import type { CommandInput } from '../../command.ts';
import { openRouter } from '../../routing/open-router.ts';
import { routerForToolset } from '../../routing/router-for-toolset.ts';
import type { ServeOptions } from './read-serve-options.ts';

/** Serves in this process, until it is closed. */
export async function serveHere(
  input: CommandInput,
  options: ServeOptions,
  gatherMetrics?: HttpHandlerOptions['gatherMetrics'],
): Promise<HttpServer> {
  const { deadlineMs, bodyBytes, rate } = options;
  const router = await openRouter(options, input);
  const mcp = options.mcp ? (await import('@router/server/mcp')).createMcpHttpHandler({ router }) : undefined;
  const server = await createHttpServer({
    router,
    routerForToolset,
    port: options.port,
    ...(options.host !== undefined && { hostname: options.host }),
    token: options.token,
    ...(options.allowHost.length > 0 && {
      allowedHosts: ['localhost', '127.0.0.1', '[::1]', ...options.allowHost],
    }),
    allowedOrigins: options.allowOrigin,
    limits: {
      ...(deadlineMs !== undefined && { deadlineMs }),
      ...(bodyBytes !== undefined && { bodyBytes }),
      ...(rate !== undefined && { rate }),
    },
    ...(mcp && { mounts: { '/mcp': mcp.fetch } }),
    gatherMetrics,
    onError: (error, request) =>
      input.terminal.stderr.write(
        `${request.id} ${request.path}: ${error instanceof Error ? error.message : error}\n`,
      ),
  });
  return {
    ...server,
    async close(graceMs) {
      await mcp?.close();
      await server.close(graceMs);
    },
  };
}
