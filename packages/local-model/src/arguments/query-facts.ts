import { judgeRequest, type QueryReading, type RequestJudgement } from '@router/policy';
import { type PathCandidate, pathCandidates } from './path/path-candidates.ts';
import { type FoundReplacement, findReplacement } from './quote/find-replacement.ts';

/** What several steps of a route ask of one reading, each worked out when first asked for. */
export class QueryFacts {
  readonly reading: QueryReading;
  #request: RequestJudgement | undefined;
  #paths: readonly PathCandidate[] | undefined;
  #replacement: FoundReplacement | null | undefined;

  constructor(reading: QueryReading) {
    this.reading = reading;
  }

  /** What the policy reads in the request's wording. */
  get request(): RequestJudgement {
    this.#request ??= judgeRequest(this.reading);
    return this.#request;
  }

  /** The paths that the request can mean, best first. */
  get paths(): readonly PathCandidate[] {
    this.#paths ??= pathCandidates(this.reading);
    return this.#paths;
  }

  /** The old and the new text that the request names. */
  get replacement(): FoundReplacement | undefined {
    if (this.#replacement === undefined) this.#replacement = findReplacement(this.reading) ?? null;
    return this.#replacement ?? undefined;
  }
}
