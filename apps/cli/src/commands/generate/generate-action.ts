import { type GenerateEvent, type GenerateSummary, generate, openLedger } from '@router/generator';
import { RouterError } from '@router/schemas';
import { createValidator } from '@router/validator';
import type { CommandInput } from '../../command.ts';
import { readNumber } from '../../configuration/read-number.ts';
import { openOutput } from '../../files/open-output.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { acceptBy } from '../../pipeline/accept-by.ts';
import { checkComplete } from '../../pipeline/check-complete.ts';
import { makePlan } from '../../pipeline/make-plan.ts';
import { liveLine } from '../../terminal/live-line.ts';
import { paintFor } from '../../terminal/paint.ts';
import { readOptions } from '../read-options.ts';
import { readSettings } from '../read-settings.ts';
import { renderGeneration } from './render-generation.ts';

/** Generates until every cell of the plan has its accepted rows, or a limit is reached. */
export async function generateAction(input: CommandInput): Promise<undefined> {
  const { terminal, signal } = input;
  const options = readOptions(input, {
    text: ['output', 'ledger', 'maxUsd', 'maxCandidates'],
    flags: ['json'],
  });
  const maxUsd = readNumber('--max-usd', options.maxUsd, { minimum: 0 });
  const maxCandidates = readNumber('--max-candidates', options.maxCandidates, { minimum: 1, whole: true });
  const { settings, environment } = await readSettings(input);
  const { plan, teachers } = await makePlan(settings, environment);
  const ledger = openLedger(resolveInput(options.ledger ?? `ledger-${plan.hash.slice(0, 8)}.sqlite`, input));
  try {
    await using output = await openOutput(options.output ?? 'accepted.jsonl', input);
    const view = options.json ? jsonView(input) : lineView(input, plan.rows.length);
    const { toolset, validation } = settings;
    let summary: GenerateSummary | undefined;
    const events = generate({
      plan,
      teachers,
      toolset,
      ledger,
      accept: acceptBy(createValidator({ toolset, ...validation })),
      signal,
      ...(maxUsd !== undefined && { maxUsd }),
      ...(maxCandidates !== undefined && { maxCandidates }),
    });
    for await (const event of events) {
      view.show(event);
      if (event.type === 'row-accepted') await output.write(event.row);
      else if (event.type === 'run-finished') summary = event.summary;
    }
    view.finish();
    if (!summary)
      throw new RouterError({ code: 'cli/no-summary', message: 'The generator ended without a summary.' });
    if (!options.json) terminal.stderr.write(renderGeneration(summary, paintFor(terminal, terminal.stderr)));
    checkComplete(summary);
    await output.commit();
  } finally {
    ledger.close();
  }
}

interface View {
  show(event: GenerateEvent): void;
  finish(): void;
}

function jsonView({ terminal }: CommandInput): View {
  return { show: (event) => terminal.stderr.write(`${JSON.stringify(event)}\n`), finish: () => {} };
}

function lineView({ terminal }: CommandInput, wanted: number): View {
  const line = liveLine(terminal);
  const counts = { accepted: 0, rejected: 0, failed: 0 };
  return {
    show({ type }) {
      if (type === 'row-accepted') counts.accepted += 1;
      else if (type === 'row-rejected') counts.rejected += 1;
      else if (type === 'request-failed') counts.failed += 1;
      line.update(
        `${counts.accepted} of ${wanted} accepted, ${counts.rejected} rejected${counts.failed > 0 ? `, ${counts.failed} requests failed` : ''}`,
      );
    },
    finish: () => line.finish(),
  };
}
