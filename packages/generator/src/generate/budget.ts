import { RouterError } from '@router/schemas';
import type { Ledger, RequestKey } from '../ledger/ledger.ts';
import { priceAnswer } from '../teacher/price-answer.ts';
import type { Teacher } from '../teacher/teacher.ts';

/** Guards the run's limits: what is paid, plus what the requests in flight may cost, never exceeds them. */
export interface Budget {
  /** Reserves room for a request; the name of the limit that leaves none otherwise. */
  reserve(teacher: Teacher, key: RequestKey): 'max-usd' | 'max-candidates' | undefined;
  /** A request in flight ended: its reservation goes, its cost (if any) stays. */
  settle(key: RequestKey, paid?: { usd: number | undefined; outputTokens: number | undefined }): void;
  /** Dollars of the whole ledger with a known price. */
  spent(): number;
}

export interface BudgetOptions {
  ledger: Ledger;
  teachers: readonly Teacher[];
  maxUsd?: number | undefined;
  maxCandidates?: number | undefined;
}

/** Output tokens reserved where no `maxOutputTokens` bounds them and no longer answer was seen. */
const outputReserve = 2000;

/** @throws RouterError `generator/unknown-price` where a dollar limit could not be kept */
export function createBudget({ ledger, teachers, maxUsd, maxCandidates }: BudgetOptions): Budget {
  const unpriced = teachers.filter(({ price }) => !price);
  if (maxUsd !== undefined && unpriced.length > 0)
    throw new RouterError({
      code: 'generator/unknown-price',
      kind: 'usage',
      message: `A limit of ${maxUsd} dollars cannot be kept: expected a known price of every teacher, received none for ${unpriced.map(({ id }) => id).join(', ')}.`,
      hint: 'Give these teachers a price, or limit the run by maxCandidates.',
    });
  const kept = ledger.totals();
  let usd = kept.usd;
  let answers = kept.answers;
  let longest = 0;
  let reservedUsd = 0;
  const reservations = new Map<RequestKey, number>();
  return {
    reserve(teacher, key) {
      if (maxCandidates !== undefined && answers + reservations.size >= maxCandidates)
        return 'max-candidates';
      const cost = maxUsd === undefined ? 0 : worstCost(teacher, key);
      if (maxUsd !== undefined && usd + reservedUsd + cost > maxUsd) return 'max-usd';
      reservations.set(key, cost);
      reservedUsd += cost;
      return undefined;
    },
    settle(key, paid) {
      reservedUsd -= reservations.get(key) ?? 0;
      reservations.delete(key);
      if (reservations.size === 0) reservedUsd = 0;
      if (!paid) return;
      answers += 1;
      usd += paid.usd ?? 0;
      longest = Math.max(longest, paid.outputTokens ?? 0);
    },
    spent: () => usd,
  };

  /** Three characters a token is on the safe side for English and JSON. */
  function worstCost({ price }: Teacher, { request }: RequestKey): number {
    const characters = request.messages.reduce(
      (sum, { content }) => sum + content.length,
      request.system.length,
    );
    const schema = request.schema ? JSON.stringify(request.schema).length : 0;
    const outputTokens = request.parameters.maxOutputTokens ?? Math.max(outputReserve, longest);
    return priceAnswer({ inputTokens: (characters + schema) / 3, outputTokens }, price) ?? 0;
  }
}
