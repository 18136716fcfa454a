/** Time as an argument: the system's by default, a virtual one in tests. */
export interface Clock {
  /** Epoch milliseconds; never goes back. */
  now(): number;
  /** Calls back once after that many milliseconds; the returned function cancels. */
  setTimer(milliseconds: number, callback: () => void): () => void;
}

/** Longer waits are cut into pieces: a Node timer holds at most 2^31 - 1 ms. */
const longestTimer = 2_000_000_000;

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  setTimer(milliseconds, callback) {
    let timer: NodeJS.Timeout;
    const arm = (left: number) => {
      timer = setTimeout(
        () => (left > longestTimer ? arm(left - longestTimer) : callback()),
        Math.min(left, longestTimer),
      );
    };
    arm(milliseconds);
    return () => clearTimeout(timer);
  },
};
