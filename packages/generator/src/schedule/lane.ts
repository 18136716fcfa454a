import type { RequestKey } from '../ledger/ledger.ts';
import type { TeacherAnswer } from '../teacher/call-teacher.ts';
import type { TeacherFailure } from '../teacher/classify-failure.ts';
import type { Teacher } from '../teacher/teacher.ts';

/** How a request left its lane. An answer is in the ledger by then. */
export type LaneResult =
  | { kind: 'answer'; teacher: Teacher }
  | { kind: 'failed'; failure: TeacherFailure }
  /** The teacher is out, or hands its queue over. */
  | { kind: 'unavailable' }
  | { kind: 'stopped' };

export interface TeacherLane {
  readonly teacher: Teacher;
  /** Why the teacher is out for good, if it is. */
  readonly failure: TeacherFailure | undefined;
  readonly inFlight: number;
  readonly queued: number;
  /** Milliseconds until it may be asked at all; infinite when it is out. */
  waitMs(): number;
  limit(): number;
  request(key: RequestKey): Promise<LaneResult>;
  /** Looks again whether a waiting request may go. */
  pump(): void;
  /** Hands all waiting requests back as `unavailable`. */
  release(): void;
  /** Starts nothing more; requests in flight go on. */
  stop(): void;
  /** Aborts the requests in flight. */
  abort(): void;
}

/** What a lane tells the run. */
export interface LaneObserver {
  /** The budget's say before each start; false holds the request back. */
  admit(teacher: Teacher, key: RequestKey): boolean;
  onStart(teacher: Teacher, key: RequestKey, tries: number): void;
  onAnswer(teacher: Teacher, key: RequestKey, answer: TeacherAnswer, latencyMs: number): void;
  onFailure(teacher: Teacher, key: RequestKey, failure: TeacherFailure, latencyMs: number): void;
  /** The request was aborted with the run. */
  onDropped(teacher: Teacher, key: RequestKey): void;
  onPause(teacher: Teacher, milliseconds: number): void;
  onDead(lane: TeacherLane, failure: TeacherFailure): void;
  /** Requests wait because the teacher does, for that long. */
  onBlocked(lane: TeacherLane, milliseconds: number): void;
  /** A request in flight ended, however. */
  onSettled(): void;
}

export const laneDefaults = {
  startConcurrency: 8,
  maxConcurrency: 32,
  /** First guess of an answer's length, in tokens; the mean takes over. */
  outputTokens: 400,
  /** First pause after a refusal without a named wait; doubles up to 32 times until an answer comes. */
  overloadPauseMs: 2000,
  /** First wait before a failed request is tried again; doubles. */
  retryMs: 500,
} as const;
