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
import { paintFor } from '../../terminal/paint.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { readOptions } from '../read-options.ts';

/** Routes one query, or a file of them in order. */
export async function routeAction(input: CommandInput): Promise<undefined> {
  const options = readOptions(input, {
    text: ['input', 'output', 'tier', 'toolset', 'model', 'context'],
    flags: ['json'],
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
  const router = await openRouter(options, input);
  if (options.input !== undefined) await routeFile(router, options.input, options.output ?? '-', input);
  else
    await routeOne(router, query === '-' ? await text(input.terminal.stdin) : (query ?? ''), options, input);
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
  options: { context?: string | undefined; json: boolean },
  input: CommandInput,
): Promise<void> {
  const context = options.context === undefined ? undefined : await readContext(options.context, input);
  const { output, decision } = await router.route(query, { context, signal: input.signal });
  const { terminal } = input;
  if (options.json) await writeJson(terminal, { output, decision });
  else
    await writeOutput(
      terminal.stdout,
      renderDecision(query, output, decision, paintFor(terminal, terminal.stdout)),
    );
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
