import type { GenerateEvent, Plan } from '@router/generator';
import { liveBlock } from '../../terminal/live-block.ts';
import { type Paint, paintFor } from '../../terminal/paint.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { GenerationCounts } from './generation-counts.ts';

export interface GenerationView {
  show(event: GenerateEvent): void;
  finish(): void;
}

const barWidth = 24;
const shownReasons = 3;

/** How far a generation is: quota bars for people, events as JSON lines for machines. */
export function createGenerationView(
  terminal: Terminal,
  { json, plan, rows = plan.rows.length }: { json: boolean; plan: Plan; rows?: number },
): GenerationView {
  if (json) return { show: (event) => terminal.stderr.write(`${JSON.stringify(event)}\n`), finish: () => {} };
  const block = liveBlock(terminal);
  const paint = paintFor(terminal, terminal.stderr);
  const counts = new GenerationCounts(plan.rows.slice(0, rows));
  return {
    show(event) {
      counts.add(event);
      block.update(() => render(counts, paint));
    },
    finish: () => block.finish(),
  };
}

function render(counts: GenerationCounts, paint: Paint): string[] {
  const { accepted, wanted, rejected, failed, requests, tokens, usd, seconds } = counts;
  const perSecond = requests / Math.max(0.001, seconds);
  const left = accepted === 0 ? undefined : ((wanted - accepted) * seconds) / accepted;
  const summary = [
    `${accepted} of ${wanted} accepted`,
    `${rejected} rejected`,
    ...(failed > 0 ? [`${failed} requests failed`] : []),
    `${perSecond.toFixed(1)} requests/s`,
    `${tokens.toLocaleString('en')} tokens`,
    usd === undefined ? 'price unknown' : `$${usd.toFixed(2)}`,
    ...(left === undefined ? [] : [`${duration(left)} left`]),
  ].join(', ');
  const bars = counts.intents.map(({ intent, wanted, accepted }) => {
    const filled = Math.round((barWidth * accepted) / Math.max(1, wanted));
    return `  ${intent.padEnd(9)} ${paint.cyan('█'.repeat(filled))}${paint.dim('░'.repeat(barWidth - filled))} ${accepted} of ${wanted}`;
  });
  const reasons = counts
    .topReasons(shownReasons)
    .map(([reason, count]) => paint.dim(`  ${count} × ${reason}`));
  return [summary, ...bars, ...reasons];
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
