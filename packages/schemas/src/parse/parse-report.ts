import { type JsonPath, toJsonPointer } from '../json/json-path.ts';
import type { ParseIssueCode, ParseNote } from './parse-issue.ts';

/** An issue before its pointer, position and place in the message are filled in. */
export interface IssueDraft {
  readonly code: ParseIssueCode;
  readonly path: JsonPath;
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
}

/** Collects what a reader finds while it walks one input. */
export class ParseReport {
  readonly issues: IssueDraft[] = [];
  readonly notes: ParseNote[] = [];

  refuse(issue: IssueDraft): undefined {
    this.issues.push(issue);
    return undefined;
  }

  note(code: ParseNote['code'], path: JsonPath): void {
    this.notes.push({ code, path, pointer: toJsonPointer(path) });
  }
}
