import type { GenerateSummary } from '@router/generator';
import type { Paint } from '../../terminal/paint.ts';
import { renderJudgements } from './render-judgements.ts';

const shownReasons = 5;

/** What a generation gave: rows by intent, teachers with their cost, and why candidates were rejected. */
export function renderGeneration(summary: GenerateSummary, paint: Paint): string {
  const {
    accepted,
    wanted,
    rejected,
    duplicates,
    repairs,
    intents,
    teachers,
    reasons,
    exhausted,
    pending,
    drift,
    usd,
    usdPerAccepted,
  } = summary;
  const candidates = accepted + rejected;
  const kept = candidates === 0 ? 0 : (100 * accepted) / candidates;
  const lines = [
    paint.bold(`${accepted} of ${wanted} rows accepted`) +
      ` (${kept.toFixed(1)} % of ${candidates} candidates; ${duplicates} duplicates or ${((100 * duplicates) / Math.max(1, candidates)).toFixed(1)} %, ${repairs} repairs)`,
    ...Object.entries(intents).map(
      ([intent, { wanted, accepted }]) =>
        `  ${intent.padEnd(10)} ${String(accepted).padStart(6)} of ${wanted}`,
    ),
    paint.bold('teachers'),
    ...Object.entries(teachers).map(
      ([id, { planned, accepted, requests, replayed, inputTokens, outputTokens, usd, usdPerAccepted }]) =>
        `  ${id}: ${accepted} accepted of ${planned} planned, ${requests} requests, ${replayed} from the ledger, ${inputTokens + outputTokens} tokens, ${dollars(usd)}${usdPerAccepted === undefined ? '' : `, ${dollars(usdPerAccepted)} an accepted row`}`,
    ),
    ...(drift
      ? [
          `  weights drifted to ${Object.entries(drift.shares)
            .map(([id, share]) => `${id} ${(100 * share).toFixed(1)} %`)
            .join(', ')}; ${drift.redrawn} rows left their planned teacher`,
        ]
      : []),
    ...renderJudgements(summary, paint),
    ...(reasons.length > 0 ? [paint.bold('rejected because')] : []),
    ...reasons.slice(0, shownReasons).map(({ reason, count }) => `  ${String(count).padStart(6)}  ${reason}`),
    ...(exhausted.length > 0
      ? [
          paint.yellow(`${exhausted.length} rows given up after every attempt`),
          ...exhausted.slice(0, shownReasons).map(({ cell, reasons }) => `  ${cell}: ${reasons.join('; ')}`),
        ]
      : []),
    ...(pending > 0 ? [paint.yellow(`${pending} rows still to be answered`)] : []),
    `cost ${dollars(usd)}${usdPerAccepted === undefined ? '' : `, ${dollars(usdPerAccepted)} an accepted row`}`,
  ];
  return `${lines.join('\n')}\n`;
}

function dollars(usd: number | undefined): string {
  return usd === undefined ? 'price unknown' : `$${usd.toFixed(usd < 0.1 ? 5 : 2)}`;
}
