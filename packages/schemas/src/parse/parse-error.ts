import { RouterError } from '../errors/router-error.ts';
import type { ParseIssue } from './parse-issue.ts';

/** Thrown by the readers that throw; carries the issues that the safe readers return. */
export class ParseError extends RouterError {
  readonly issues: readonly ParseIssue[];

  constructor({
    code,
    subject,
    issues,
    hint,
    kind,
  }: {
    code: string;
    subject: string;
    issues: readonly ParseIssue[];
    hint?: string;
    kind?: 'data' | 'usage';
  }) {
    super({ code, hint, kind, message: `${subject} is not valid: ${summary(issues)}` });
    this.name = 'ParseError';
    this.issues = issues;
  }
}

function summary(issues: readonly ParseIssue[]): string {
  const shown = issues.slice(0, 5).map(({ message }) => message);
  const left = issues.length - shown.length;
  return `${shown.join('; ')}${left > 0 ? `; and ${left} more` : ''}.`;
}
