/** `warn` notes, `ask` hands the call to a person, `block` refuses it. */
export type PolicyVerdict = 'warn' | 'ask' | 'block';

/** One reason not to take a call as it stands. */
export interface PolicyFinding {
  /** Stable id, `area/reason`, for example `grounding/path-not-given`. */
  readonly rule: string;
  readonly verdict: PolicyVerdict;
  readonly message: string;
  /** The argument it is about; absent when it is about the whole call. */
  readonly argument?: string;
}
