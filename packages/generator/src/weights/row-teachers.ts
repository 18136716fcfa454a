import { RouterError } from '@router/schemas';
import { canonicalJson } from '../hash/canonical-json.ts';
import { sha256 } from '../hash/sha256.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Plan, PlanRow } from '../plan/plan.ts';
import { add, driftShares, type TeacherRecord, type TeacherShares } from './drift-shares.ts';
import { redrawTeacher } from './redraw-teacher.ts';

/** Rows after which the shares are reckoned anew. */
export const driftBlock = 64;

/**
 * Rows between the last evidence and the first row drawn by it. A constant, not the lookahead: which rows count
 * must not depend on the concurrency. In turn no run may look further ahead.
 */
export const driftLag = 512;

/** One answered attempt. */
export interface AttemptNote {
  teacher: string;
  accepted: boolean;
  usd: number | undefined;
}

/** Who is asked for each row, as the evidence of earlier rows has it. */
export interface RowTeachers {
  /** Whether weights drift in this run. */
  readonly drifts: boolean;
  /** The row's teacher; undefined where the evidence for it is not in yet. */
  teacherOf(place: number, row: PlanRow): string | undefined;
  note(place: number, note: AttemptNote): void;
  /** The row will not settle in this run: nothing can be concluded from it on. */
  leave(): void;
  /** Counts the notes of a row; called once for each place, in order. */
  settle(place: number): void;
  /** The last shares in force, as fractions, and the rows that left their planned teacher. */
  summary(): { shares: Readonly<Record<string, number>>; redrawn: number };
}

export interface RowTeachersOptions {
  plan: Plan;
  /** Rows of the plan that this run works on, from the first. */
  rows: number;
  ledger: Ledger;
  offline: boolean;
  sharded: boolean;
  fixedWeights: boolean;
}

/**
 * Draws teachers by weights that drift. Shares are reckoned from whole blocks of settled rows and written to the
 * ledger before they are used; what stands there is never reckoned again, so that judging kept answers by other
 * rules still finds them. Fixed are the weights of a single teacher, of shards (which see only their own rows),
 * and of ledgers that were begun with fixed weights or by a batch export.
 * @throws RouterError `generator/drifting-weights` where fixed weights are asked of a ledger whose weights drift
 */
export function createRowTeachers(options: RowTeachersOptions): RowTeachers {
  const { plan, ledger, offline } = options;
  const { accept: _, version: __, hash: ___, rows: ____, ...identity } = plan;
  const key = `weights/${sha256(canonicalJson(identity)).slice(0, 16)}`;
  const drifts = plan.teachers.length > 1 && options.rows > driftLag && decideMode(options, key) === 'drift';
  const planned = driftShares({ teachers: plan.teachers, records: new Map() });
  const records = new Map<string, TeacherRecord>();
  const notes = new Map<number, AttemptNote[]>();
  const tables = new Map<number, TeacherShares>();
  let whole = true;
  let redrawn = 0;
  let latest = planned;

  return {
    drifts,
    teacherOf(place, row) {
      const rows = Math.floor((place - driftLag) / driftBlock) * driftBlock;
      if (!drifts || rows <= 0) return row.teacher;
      const shares = tables.get(rows) ?? recordedShares(rows);
      if (!shares) return undefined;
      latest = shares;
      const teacher = redrawTeacher(row, planned, shares);
      if (teacher !== row.teacher) redrawn += 1;
      return teacher;
    },
    note(place, note) {
      if (!drifts) return;
      notes.set(place, [...(notes.get(place) ?? []), note]);
    },
    leave() {
      whole = false;
    },
    settle(place) {
      if (!drifts) return;
      for (const note of notes.get(place) ?? []) count(note);
      notes.delete(place);
      if (whole && (place + 1) % driftBlock === 0) reckon(place + 1);
    },
    summary: () => ({
      shares: Object.fromEntries(Object.entries(latest).map(([id, share]) => [id, share / 1e6])),
      redrawn,
    }),
  };

  function count({ teacher, accepted, usd }: AttemptNote): void {
    const record = records.get(teacher) ?? { attempts: 0, accepted: 0, usd: 0 };
    records.set(teacher, {
      attempts: record.attempts + 1,
      accepted: record.accepted + (accepted ? 1 : 0),
      usd: add(record.usd, usd),
    });
  }

  function reckon(rows: number): void {
    const recorded = recordedShares(rows);
    const shares = recorded ?? driftShares({ teachers: plan.teachers, records });
    // An offline run may judge by other rules: its conclusions are not for the runs that pay.
    if (!recorded && !offline) ledger.bind(`${key}/${rows}`, JSON.stringify(shares));
    tables.set(rows, shares);
  }

  function recordedShares(rows: number): TeacherShares | undefined {
    const text = ledger.binding(`${key}/${rows}`);
    return text === undefined ? undefined : JSON.parse(text);
  }
}

/** Fixed or drifting: decided once for a ledger and kept there, so that a resumed run asks the same teachers. */
function decideMode({ ledger, offline, sharded, fixedWeights }: RowTeachersOptions, key: string): string {
  const name = `${key}/mode`;
  const recorded = ledger.binding(name);
  if (recorded === 'drift' && (fixedWeights || sharded))
    throw new RouterError({
      code: 'generator/drifting-weights',
      kind: 'usage',
      message: `The weights of the ledger ${ledger.path} drift: expected a run without ${sharded ? 'a shard' : 'fixed weights'}, since other teachers would be asked what is paid for already.`,
      hint: 'Go on as the run began, or use a new ledger.',
    });
  if (recorded !== undefined) return recorded;
  // Answers past the lag without a recorded mode are of a ledger that knew no drift.
  const mode =
    fixedWeights || sharded || offline || ledger.lastRow() > driftLag
      ? ('fixed' as const)
      : ('drift' as const);
  ledger.bind(name, mode);
  return mode;
}
