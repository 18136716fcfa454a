import type { Check, CheckInput } from './check.ts';
import type { Finding } from './finding.ts';
import { noFindings } from './no-findings.ts';

/** Runs checks over a row, in their order. */
export class CheckRunner {
  readonly #all: readonly Check[];
  /** Those left where the policy finds nothing. */
  readonly #withoutPolicy: readonly Check[];

  constructor(checks: readonly Check[]) {
    this.#all = checks;
    this.#withoutPolicy = checks.filter(({ looksAt }) => looksAt !== 'policy');
  }

  /** What the checks find behind what is known. A list is made once there is something to put into it. */
  run(input: CheckInput, known: readonly Finding[]): readonly Finding[] {
    const asksPolicy = this.#withoutPolicy.length < this.#all.length;
    const checks = asksPolicy && input.policy.length > 0 ? this.#all : this.#withoutPolicy;
    let found: Finding[] | undefined;
    for (let index = 0; index < checks.length; index += 1) {
      const check = checks[index]!;
      const messages = check.find(input);
      if (messages === noFindings) continue;
      const { id: rule, layer, severity } = check;
      found ??= [...known];
      for (const message of messages) found.push({ rule, layer, severity, message });
    }
    return found ?? known;
  }
}
