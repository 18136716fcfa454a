import type { GenerateEvent, PlanRow } from '@router/generator';

interface IntentCount {
  readonly intent: string;
  wanted: number;
  accepted: number;
}

/** What a generation has come to, from its events. */
export class GenerationCounts {
  accepted = 0;
  rejected = 0;
  failed = 0;
  requests = 0;
  tokens = 0;
  /** Dollars paid in this run; undefined as soon as one answer has no known price. */
  usd: number | undefined = 0;
  readonly wanted: number;
  readonly intents: readonly IntentCount[];
  readonly #reasons = new Map<string, number>();
  readonly #now: () => number;
  readonly #started: number;

  constructor(rows: readonly PlanRow[], now: () => number = Date.now) {
    this.wanted = rows.length;
    const intents = new Map<string, IntentCount>();
    for (const { intent } of rows) {
      const count = intents.get(intent) ?? { intent, wanted: 0, accepted: 0 };
      count.wanted += 1;
      intents.set(intent, count);
    }
    this.intents = [...intents.values()];
    this.#now = now;
    this.#started = now();
  }

  get seconds(): number {
    return (this.#now() - this.#started) / 1000;
  }

  add(event: GenerateEvent): void {
    if (event.type === 'row-accepted') this.#accept(event.plan);
    else if (event.type === 'row-rejected') this.#reject(event.reasons);
    else if (event.type === 'request-failed') this.failed += 1;
    else if (event.type === 'answer-recorded' && !event.replayed) this.#pay(event);
  }

  topReasons(most: number): [reason: string, count: number][] {
    return [...this.#reasons].sort(([, a], [, b]) => b - a).slice(0, most);
  }

  #accept({ intent }: PlanRow): void {
    this.accepted += 1;
    const count = this.intents.find((entry) => entry.intent === intent);
    if (count) count.accepted += 1;
  }

  #reject(reasons: readonly string[]): void {
    this.rejected += 1;
    for (const reason of reasons) {
      // Reasons begin with the rule; what follows differs from row to row.
      const rule = reason.split(':', 1)[0] ?? reason;
      this.#reasons.set(rule, (this.#reasons.get(rule) ?? 0) + 1);
    }
  }

  #pay({ usage, usd }: Extract<GenerateEvent, { type: 'answer-recorded' }>): void {
    this.requests += 1;
    this.tokens += (usage.inputTokens ?? 0) + (usage.outputTokens ?? 0);
    this.usd = this.usd === undefined || usd === undefined ? undefined : this.usd + usd;
  }
}
