import type { Command } from '../../command.ts';
import { routerOptions } from '../../routing/router-options.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'answer over HTTP: /v1/route, OpenAI chat completions, System One, decisions',
  options: [
    { flags: '--port <number>', description: 'where to listen; 0 takes any free port', defaultText: '8787' },
    {
      flags: '--host <name>',
      description: 'address to listen on',
      defaultText: '127.0.0.1, this machine alone',
    },
    {
      flags: '--token-env <variable>',
      description:
        'variable with the bearer token that callers must send; needed for other hosts than this machine',
    },
    {
      flags: '--allow-host <name...>',
      description: 'name in Host that is answered beside this machine’s own',
    },
    {
      flags: '--allow-origin <origin...>',
      description: 'origin whose pages may call, such as https://app.example.com',
    },
    ...routerOptions,
    { flags: '--deadline <milliseconds>', description: 'longest time for a decision', defaultText: '10000' },
    { flags: '--rate <number>', description: 'requests a second of one client', defaultText: 'no limit' },
    {
      flags: '--workers <number>',
      description:
        'processes that share the port, 0 for one a core; each has its own cache and counts --rate by itself; SIGUSR2 replaces them one by one',
      defaultText: '1',
    },
    { flags: '--body-limit <bytes>', description: 'largest body', defaultText: '1048576' },
    { flags: '--cache <number>', description: 'decisions that are remembered', defaultText: '10000' },
    { flags: '--mcp', description: 'offer the tool route over MCP as well, at /mcp' },
  ],
  examples: [
    'serve',
    'serve --port 9000 --mcp',
    'serve --upstream http://127.0.0.1:8000/v1 --upstream-model router',
    'serve --host 0.0.0.0 --token-env ROUTER_TOKEN --rate 50',
    'serve --workers 0',
    'serve --toolset tools.json --allow-origin https://app.example.com',
  ],
  load: async () => (await import('./serve-action.ts')).serveAction,
};
