import type { Command } from '../../command.ts';
import { routerOptions } from '../../routing/router-options.ts';

export const mcpCommand: Command = {
  name: 'mcp',
  summary: 'be an MCP server: the tool route, and the toolset’s own tools in a workspace',
  options: [
    {
      flags: '--workspace <directory>',
      description: 'offer codebase_search, file_manager, sandbox_exec and ask_human in this directory',
      defaultText: 'only route is offered',
    },
    {
      flags: '--approve <who>',
      description:
        'who allows writing and running: client (it asks as it does for every tool) or person (asked each time)',
      defaultText: 'client',
    },
    { flags: '--http', description: 'streamable HTTP at /mcp in place of standard input and output' },
    {
      flags: '--port <number>',
      description: 'with --http: where to listen; 0 takes any free port',
      defaultText: '8788',
    },
    { flags: '--host <name>', description: 'with --http: address to listen on', defaultText: '127.0.0.1' },
    {
      flags: '--token-env <variable>',
      description: 'with --http: variable with the bearer token that callers must send',
    },
    { flags: '--allow-origin <origin...>', description: 'with --http: origin whose pages may call' },
    ...routerOptions,
  ],
  examples: ['mcp', 'mcp --workspace .', 'mcp --http --port 8788 --workspace . --approve person'],
  load: async () => (await import('./mcp-action.ts')).mcpAction,
};
