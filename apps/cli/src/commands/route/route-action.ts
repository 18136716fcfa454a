import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Router } from '@router/router-runtime';
import { type RouteContext, RouterError, safeParseRouteContext } from '@router/schemas';
import type { CommandInput } from '../../command.ts';
import { readRows } from '../../files/read-rows.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { withOutput } from '../../files/with-output.ts';
import { openRouter } from '../../routing/open-router.ts';
import { parseQueryRow } from '../../routing/query-row.ts';
import { renderDecision } from '../../routing/render-decision.ts';
import { routerOptionNames } from '../../routing/router-options.ts';
import { paintFor } from '../../terminal/paint.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { readOptions } from '../read-options.ts';
import { type ExecutionOptions, readExecutionOptions } from './execution-options.ts';

/** Routes one query, or a file of them in order. */
export async function routeAction(input: CommandInput): Promise<number | undefined> {
  const options = readOptions(input, {
    text: [...routerOptionNames, 'input', 'output', 'context', 'workspace', 'yes'],
    flags: ['json', 'execute'],
  });
  const [query] = input.arguments;
  if ((query === undefined) === (options.input === undefined))
    throw new RouterError({
      code: 'cli/nothing-to-route',
      kind: 'usage',
      message:
        query === undefined
          ? 'There is nothing to route: expected a query or --input FILE.'
          : 'Expected a query or --input FILE, received both.',
      hint: 'For example: router route "where do we retry uploads?"',
    });
  const execution = readExecutionOptions(options, input);
  const router = await openRouter(options, input);
  if (options.input !== undefined)
    return void (await routeFile(router, options.input, options.output ?? '-', input));
  const asked = query === '-' ? await text(input.terminal.stdin) : (query ?? '');
  return routeOne(router, asked, { ...options, execution }, input);
}

async function routeFile(router: Router, source: string, target: string, input: CommandInput): Promise<void> {
  await withOutput(target, input, async (output) => {
    for await (const { line, value } of readRows(source, input)) {
      const { id, query, context } = parseQueryRow(value, source, line);
      const { output: decided, decision } = await router.route(query, { context, signal: input.signal });
      await output.write({ id, query, output: decided, decision });
    }
  });
}

async function routeOne(
  router: Router,
  query: string,
  options: { context?: string | undefined; json: boolean; execution: ExecutionOptions | undefined },
  input: CommandInput,
): Promise<number> {
  const { terminal, signal } = input;
  const context = options.context === undefined ? undefined : await readContext(options.context, input);
  const { execution: settings, json } = options;
  const workspace = settings && { root: settings.workspace };
  const { output, decision } = await router.route(query, { context, workspace, signal });
  const paint = paintFor(terminal, terminal.stdout);
  const { columns } = terminal.stdout;
  const seen = !json && (terminal.stdout as { isTTY?: boolean }).isTTY === true;
  // The person sees what was decided before being asked to allow it.
  if (!json) await writeOutput(terminal.stdout, renderDecision(query, output, decision, { paint, columns }));
  if (!settings) {
    if (json) await writeJson(terminal, { output, decision });
    return 0;
  }
  const { executeCall, reportExecution } = await import('./execute-call.ts');
  const execution = await executeCall(output, router.toolset, { ...settings, seen }, input);
  signal.throwIfAborted();
  if (json) await writeJson(terminal, { output, decision, ...(execution && { execution }) });
  return execution ? reportExecution(execution, { json }, input) : 0;
}

async function readContext(file: string, input: CommandInput): Promise<RouteContext> {
  const parsed = safeParseRouteContext(await readFile(resolveInput(file, input), 'utf8'));
  if (parsed.success) return parsed.context;
  throw new RouterError({
    code: 'cli/invalid-context',
    kind: 'usage',
    message: `${file}: ${parsed.issues[0]?.message ?? 'not a context'}`,
    hint: 'Expected {"messages"?: [{"role", "content"}], "files"?: [], "open_file"?: {"path", "selection"?}}.',
  });
}
