import { once } from 'node:events';
import { createHttpServer } from '@router/server';
import { createMcpHttpHandler, type McpServerOptions, serveMcpStdio } from '@router/server/mcp';
import type { CommandInput } from '../../command.ts';
import { readNumber } from '../../configuration/read-number.ts';
import { requireKey } from '../../environment/find-key.ts';
import { readEnvironment } from '../../environment/read-environment.ts';
import { openRouter } from '../../routing/open-router.ts';
import { routerOptionNames } from '../../routing/router-options.ts';
import { version } from '../../version.ts';
import { readOptions } from '../read-options.ts';
import { workspaceExecutors } from './workspace-executors.ts';

/** Serves one client over standard input and output until it leaves, or many over HTTP until Ctrl-C. */
export async function mcpAction(input: CommandInput): Promise<undefined> {
  const { terminal, signal } = input;
  const options = readOptions(input, {
    text: ['workspace', 'approve', 'port', 'host', 'tokenEnv', ...routerOptionNames],
    flags: ['http'],
    lists: ['allowOrigin'],
  });
  const executors =
    options.workspace === undefined
      ? undefined
      : workspaceExecutors(options.workspace, options.approve, input);
  const served: McpServerOptions = { router: await openRouter(options, input), executors, version };
  if (!options.http)
    return void (await serveMcpStdio({ ...served, input: terminal.stdin, output: terminal.stdout, signal }));

  const port = readNumber('--port', options.port, { minimum: 0, maximum: 65_535, whole: true }) ?? 8788;
  const handler = createMcpHttpHandler(served);
  const server = await createHttpServer({
    router: served.router,
    port,
    ...(options.host !== undefined && { hostname: options.host }),
    token:
      options.tokenEnv === undefined
        ? undefined
        : requireKey(readEnvironment(terminal), [options.tokenEnv], 'router mcp --token-env'),
    allowedOrigins: options.allowOrigin,
    mounts: { '/mcp': handler.fetch },
    onError: (error, request) =>
      terminal.stderr.write(
        `${request.id} ${request.path}: ${error instanceof Error ? error.message : error}\n`,
      ),
  });
  terminal.stderr.write(`MCP at ${server.url}/mcp\n  Ctrl-C stops.\n`);
  if (!signal.aborted) await once(signal, 'abort');
  await handler.close();
  await server.close();
}
