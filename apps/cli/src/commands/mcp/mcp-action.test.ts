import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';

const directory = temporaryDirectory();
mkdirSync(join(directory, 'src'));
writeFileSync(join(directory, 'src', 'a.ts'), 'export const answer = 42;\n');

const program = join(import.meta.dirname, '../../router.ts');
const newClient = () => new Client({ name: 'test', version: '1' });

describe('router mcp', () => {
  test('over stdio: what the router decides can be carried out, and nothing outside the workspace', async () => {
    const client = newClient();
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['--disable-warning=ExperimentalWarning', program, 'mcp', '--workspace', directory],
      }),
    );
    const routed = await client.callTool({ name: 'route', arguments: { query: 'open src/a.ts' } });
    const { output } = routed.structuredContent as {
      output: { tool_use: { tool_name: string; arguments: Record<string, unknown> } };
    };
    const { tool_name: name, arguments: given } = output.tool_use;
    expect((await client.callTool({ name, arguments: given })).content).toMatchObject([
      { text: expect.stringContaining('answer = 42') },
    ]);
    const outside = await client.callTool({
      name: 'file_manager',
      arguments: { operation: 'read', path: '../../etc/passwd' },
    });
    expect(outside.isError).toBe(true);
    await client.close();
  });

  test('over HTTP: until Ctrl-C', async () => {
    let working: Promise<void> | undefined;
    const { code } = await runCommand(['mcp', '--http', '--port', '0'], {
      directory,
      onProgress(text, press) {
        const url = /http:\/\/\S+/.exec(text)?.[0];
        if (!url || working) return;
        working = (async () => {
          const client = newClient();
          await client.connect(new StreamableHTTPClientTransport(new URL(url)) as never);
          expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(['route']);
          await client.close();
        })().finally(press);
      },
    });
    await working;
    expect(code).toBe(130);
  });

  test.each([
    [['--workspace', 'nowhere'], /--workspace is "nowhere"/],
    [['--workspace', '.', '--approve', 'all'], /--approve is "all"/],
  ])('%j is wrong usage', async (words, message) => {
    const { code, stderr } = await runCommand(['mcp', ...words], { directory });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
