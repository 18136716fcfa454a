import type { RequestKey } from '../ledger/ledger.ts';
import { callTeacher, type TeacherAnswer } from '../teacher/call-teacher.ts';
import { classifyFailure, fatalReasons, type TeacherFailure } from '../teacher/classify-failure.ts';
import { readRateLimits } from '../teacher/rate-limit-headers.ts';
import type { Teacher } from '../teacher/teacher.ts';
import { createAdaptiveConcurrency } from './adaptive-concurrency.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import type { Clock } from './clock.ts';
import { type LaneObserver, type LaneResult, laneDefaults, type TeacherLane } from './lane.ts';
import { createPriorityQueue } from './priority-queue.ts';
import { createTokenBucket } from './token-bucket.ts';

export interface TeacherLaneOptions {
  teacher: Teacher;
  clock: Clock;
  observer: LaneObserver;
  /** Milliseconds until a request counts as lost. */
  requestTimeoutMs: number;
  /** Failed tries of one request before it is given up. */
  maxTries: number;
  /** A draw in 0..1 that spreads retries. */
  jitter: () => number;
}

interface Job {
  key: RequestKey;
  tries: number;
  settle: (result: LaneResult) => void;
  reject: (error: unknown) => void;
}

/**
 * One teacher's queue: requests leave it in row order as concurrency, rate limits, pauses and the circuit
 * breaker allow, and come back into it after a failure that trying again may mend.
 */
export function createTeacherLane(options: TeacherLaneOptions): TeacherLane {
  const { teacher, clock, observer, requestTimeoutMs, maxTries, jitter } = options;
  const { limits = {} } = teacher;
  const waiting = createPriorityQueue<Job>();
  const delayed = new Map<Job, () => void>();
  const flying = new Set<AbortController>();
  const concurrency = createAdaptiveConcurrency({
    start: limits.concurrency ?? laneDefaults.startConcurrency,
    max: limits.concurrency ?? laneDefaults.maxConcurrency,
  });
  const breaker = createCircuitBreaker();
  const buckets = {
    requests: limits.requestsPerMinute && createTokenBucket(limits.requestsPerMinute, clock.now()),
    tokens: limits.tokensPerMinute && createTokenBucket(limits.tokensPerMinute, clock.now()),
  };
  let outputEstimate = laneDefaults.outputTokens;
  let pausedUntil = 0;
  let pushbacks = 0;
  let lastPushback = Number.NEGATIVE_INFINITY;
  let dead: TeacherFailure | undefined;
  let stopped = false;
  let disarm: (() => void) | undefined;

  const lane: TeacherLane = {
    teacher,
    waitMs: () =>
      dead ? Number.POSITIVE_INFINITY : Math.max(0, pausedUntil - clock.now(), breaker.waitMs(clock.now())),
    get failure() {
      return dead;
    },
    get inFlight() {
      return flying.size;
    },
    get queued() {
      return waiting.size + delayed.size;
    },
    limit: () => concurrency.limit(),
    request: (key) =>
      new Promise((settle, reject) => {
        if (dead) return settle({ kind: 'unavailable' });
        if (stopped) return settle({ kind: 'stopped' });
        waiting.push({ key, tries: 0, settle, reject }, key.row);
        pump();
      }),
    pump,
    release: () => empty({ kind: 'unavailable' }),
    stop() {
      stopped = true;
      empty({ kind: 'stopped' });
    },
    abort() {
      for (const controller of flying) controller.abort(new Error('run stopped'));
    },
  };
  return lane;

  function empty(result: LaneResult): void {
    disarm?.();
    disarm = undefined;
    for (let job = waiting.pop(); job; job = waiting.pop()) job.settle(result);
    for (const [job, cancel] of delayed) {
      cancel();
      job.settle(result);
    }
    delayed.clear();
  }

  function pump(): void {
    while (!stopped && waiting.size > 0 && flying.size < allowed()) {
      const job = waiting.peek()!;
      const now = clock.now();
      const tokens = estimateTokens(job.key);
      const wait = Math.max(
        lane.waitMs(),
        buckets.requests ? buckets.requests.waitMs(1, now) : 0,
        buckets.tokens ? buckets.tokens.waitMs(tokens, now) : 0,
      );
      if (wait > 0) {
        if (Number.isFinite(wait)) wakeIn(wait);
        observer.onBlocked(lane, wait);
        return;
      }
      if (!observer.admit(teacher, job.key)) return;
      waiting.pop();
      if (buckets.requests) buckets.requests.take(1, now);
      if (buckets.tokens) buckets.tokens.take(tokens, now);
      void launch(job, tokens);
    }
  }

  /** A half-open breaker lets one request through as a trial. */
  function allowed(): number {
    return breaker.state(clock.now()) === 'half-open' ? 1 : concurrency.limit();
  }

  function wakeIn(milliseconds: number): void {
    disarm?.();
    disarm = clock.setTimer(milliseconds, () => {
      disarm = undefined;
      pump();
    });
  }

  async function launch(job: Job, estimate: number): Promise<void> {
    const controller = new AbortController();
    const startedAt = clock.now();
    flying.add(controller);
    observer.onStart(teacher, job.key, job.tries + 1);
    let timedOut = false;
    const cancelTimer = clock.setTimer(requestTimeoutMs, () => {
      timedOut = true;
      controller.abort(new Error(`no answer within ${requestTimeoutMs} ms`));
    });
    let answer: TeacherAnswer | undefined;
    let failure: TeacherFailure | undefined;
    try {
      answer = await untilAborted(
        callTeacher(teacher, job.key.request, controller.signal),
        controller.signal,
      );
    } catch (error) {
      failure = classifyFailure(error, clock.now());
    }
    cancelTimer();
    flying.delete(controller);
    try {
      if (answer) onAnswer(job, answer, startedAt, estimate);
      else if (controller.signal.aborted && !timedOut) {
        observer.onDropped(teacher, job.key);
        job.settle({ kind: 'stopped' });
      } else onFailure(job, timedOut ? { ...failure!, reason: 'timeout' } : failure!, startedAt);
    } catch (error) {
      // The ledger could not be written: that is no teacher's failure, and trying again would pay again.
      lane.stop();
      job.reject(error);
    }
    observer.onSettled();
    pump();
  }

  function onAnswer(job: Job, answer: TeacherAnswer, startedAt: number, estimate: number): void {
    const now = clock.now();
    observer.onAnswer(teacher, job.key, answer, now - startedAt);
    breaker.onSuccess();
    pushbacks = 0;
    concurrency.onSuccess();
    const { inputTokens, outputTokens } = answer.usage;
    if (outputTokens !== undefined) outputEstimate += (outputTokens - outputEstimate) / 8;
    if (buckets.tokens && inputTokens !== undefined && outputTokens !== undefined)
      buckets.tokens.take(inputTokens + outputTokens - estimate, now);
    heedRateLimits(answer.headers);
    job.settle({ kind: 'answer', teacher });
  }

  function onFailure(job: Job, failure: TeacherFailure, startedAt: number): void {
    observer.onFailure(teacher, job.key, failure, clock.now() - startedAt);
    if (fatalReasons.has(failure.reason)) {
      dead = failure;
      observer.onDead(lane, failure);
      job.settle({ kind: 'unavailable' });
      empty({ kind: 'unavailable' });
    } else if (failure.reason === 'refused-request') job.settle({ kind: 'failed', failure });
    else if (failure.reason === 'rate-limited' || failure.reason === 'overloaded')
      tryAgain(job, failure, backOff(failure, startedAt));
    else {
      breaker.onFailure(clock.now());
      // A refusal to take the request yet says nothing against it; only these failures use up its tries.
      job.tries += 1;
      tryAgain(job, failure, laneDefaults.retryMs * 2 ** Math.min(job.tries - 1, 6) * (0.5 + jitter()));
    }
  }

  /** Slows the whole lane down after a refusal to take more; the request itself may go again at once. */
  function backOff(failure: TeacherFailure, startedAt: number): number {
    const now = clock.now();
    concurrency.onOverload(startedAt, now);
    heedRateLimits(failure.headers);
    pauseFor(
      failure.retryAfterMs ?? laneDefaults.overloadPauseMs * 2 ** Math.min(pushbacks, 5) * (0.5 + jitter()),
    );
    if (startedAt >= lastPushback) pushbacks += 1;
    lastPushback = now;
    return 0;
  }

  function tryAgain(job: Job, failure: TeacherFailure, backoffMs: number): void {
    if (job.tries >= maxTries) job.settle({ kind: 'failed', failure });
    else if (stopped) job.settle({ kind: 'stopped' });
    else delay(job, Math.max(backoffMs, failure.retryAfterMs ?? 0));
  }

  function delay(job: Job, milliseconds: number): void {
    const requeue = () => {
      delayed.delete(job);
      waiting.push(job, job.key.row);
    };
    if (milliseconds === 0) requeue();
    else
      delayed.set(
        job,
        clock.setTimer(milliseconds, () => {
          requeue();
          pump();
        }),
      );
  }

  function heedRateLimits(headers: TeacherAnswer['headers']): void {
    const { requests, tokens } = readRateLimits(headers);
    for (const { remaining, resetMs } of [requests, tokens])
      if (remaining === 0 && resetMs !== undefined) pauseFor(resetMs);
  }

  function pauseFor(milliseconds: number): void {
    const until = clock.now() + milliseconds;
    if (until <= pausedUntil) return;
    pausedUntil = until;
    if (milliseconds > 0) observer.onPause(teacher, milliseconds);
  }

  /** Four characters a token, a known rule of thumb for English and JSON, plus the mean output so far. */
  function estimateTokens({ request }: RequestKey): number {
    if (!buckets.tokens) return 0;
    const characters = request.messages.reduce(
      (sum, { content }) => sum + content.length,
      request.system.length,
    );
    return Math.ceil(characters / 4 + outputEstimate);
  }
}

/** Settles when the call does or when the signal fires, for models that do not heed it. */
function untilAborted<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    call.then(resolve, reject);
  });
}
