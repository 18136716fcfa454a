import type { PlannedTeacher } from '../plan/plan.ts';

/** What a teacher's settled attempts came to. */
export interface TeacherRecord {
  /** Attempts that were answered, whether or not they gave a row. */
  attempts: number;
  accepted: number;
  /** Dollars of all those attempts' answers; undefined as soon as one has no known price. */
  usd: number | undefined;
}

/** Shares of the rows by teacher id, in millionths; together exactly one million. */
export type TeacherShares = Readonly<Record<string, number>>;

export interface DriftSharesOptions {
  teachers: readonly PlannedTeacher[];
  records: ReadonlyMap<string, TeacherRecord>;
  /** Least share of a teacher; its planned share where that is less. @default 0.1 */
  floor?: number;
}

const whole = 1_000_000;

/** Attempts at the mean of all teachers that each is credited with: small samples move little. */
const priorAttempts = 32;

/** Attempts that cost nothing count as this part of the mean cost, so that a free teacher is not worth infinitely much. */
const leastCost = 0.01;

/**
 * Where the weights stand after so much evidence: each planned share times accepted rows per dollar, then raised
 * to the floor. While any price is unknown, or nothing cost anything, accepted rows per attempt stand in.
 */
export function driftShares({ teachers, records, floor = 0.1 }: DriftSharesOptions): TeacherShares {
  const total = teachers.reduce((sum, { weight }) => sum + weight, 0);
  const planned = teachers.map(({ weight }) => weight / total);
  const own = teachers.map(({ id }) => records.get(id) ?? { attempts: 0, accepted: 0, usd: 0 });
  const attempts = own.reduce((sum, record) => sum + record.attempts, 0);
  if (attempts === 0) return toMillionths(teachers, planned);
  const meanRate = own.reduce((sum, { accepted }) => sum + accepted, 0) / attempts;
  const usd = own.reduce<number | undefined>((sum, record) => add(sum, record.usd), 0);
  const meanCost = usd && usd / attempts;
  const worth = own.map((record) => {
    const shrink = (sum: number, mean: number) =>
      (sum + priorAttempts * mean) / (record.attempts + priorAttempts);
    const rate = shrink(record.accepted, meanRate);
    return meanCost ? rate / Math.max(shrink(record.usd ?? 0, meanCost), leastCost * meanCost) : rate;
  });
  const wanted = planned.map((share, index) => share * worth[index]!);
  // Nothing accepted from anyone says nothing about any of them.
  if (!wanted.some((share) => share > 0)) return toMillionths(teachers, planned);
  const least = planned.map((share) => Math.min(floor, share, 1 / teachers.length));
  return toMillionths(teachers, raiseTo(least, wanted));
}

/** Sum that stays unknown once a part is. */
export function add(sum: number | undefined, part: number | undefined): number | undefined {
  return sum === undefined || part === undefined ? undefined : sum + part;
}

/** Shares in proportion to `wanted`, none below its least; what that takes comes from the others. */
function raiseTo(least: readonly number[], wanted: readonly number[]): number[] {
  const held = new Set<number>();
  for (;;) {
    const free = 1 - [...held].reduce((sum, index) => sum + least[index]!, 0);
    const rest = wanted.reduce((sum, value, index) => (held.has(index) ? sum : sum + value), 0);
    const shares = wanted.map((value, index) => (held.has(index) ? least[index]! : (free * value) / rest));
    const low = shares.flatMap((share, index) =>
      !held.has(index) && !(share >= least[index]!) ? [index] : [],
    );
    if (low.length === 0) return shares;
    for (const index of low) held.add(index);
  }
}

/** Whole millionths, so that the table is the same text on every machine; the largest share takes the rounding. */
function toMillionths(teachers: readonly PlannedTeacher[], shares: readonly number[]): TeacherShares {
  const counts = shares.map((share) => Math.round(share * whole));
  const largest = counts.indexOf(Math.max(...counts));
  counts[largest] = counts[largest]! + whole - counts.reduce((sum, count) => sum + count, 0);
  return Object.fromEntries(teachers.map(({ id }, index) => [id, counts[index]!]));
}
