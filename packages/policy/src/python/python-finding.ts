import type { PolicyFinding } from '../judging/policy-finding.ts';

export function pythonFinding(
  reason: string,
  message: string,
  verdict: PolicyFinding['verdict'] = 'block',
): PolicyFinding {
  return { rule: `python/${reason}`, verdict, message };
}

const none: readonly PolicyFinding[] = [];

/** The findings of one judge about a program, each once, in the order of the program. */
export class PythonFindings {
  #found: Map<string, PolicyFinding> | undefined;

  add(...[reason, message, verdict]: Parameters<typeof pythonFinding>): void {
    this.#found ??= new Map();
    const key = `${reason} ${message}`;
    if (!this.#found.has(key)) this.#found.set(key, pythonFinding(reason, message, verdict));
  }

  all(): Iterable<PolicyFinding> {
    return this.#found?.values() ?? none;
  }
}
