/** Numbers that presets and configurations may change. */
export interface Thresholds {
  /** Different words that a thought must have. @default 6 */
  readonly thoughtWords: number;
  /** Words that a direct answer must have, small talk aside. @default 2 */
  readonly answerWords: number;
  /** Share of a thought's content words copied from the query above which it parrots. @default 0.8 */
  readonly parrotShare: number;
}

/** Thresholds that hold where no preset or configuration says otherwise. */
export const defaultThresholds: Thresholds = { thoughtWords: 6, answerWords: 2, parrotShare: 0.8 };
