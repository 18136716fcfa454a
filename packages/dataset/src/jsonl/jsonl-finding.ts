import { type JsonlCode, jsonlFaults } from './jsonl-faults.ts';

/** What is wrong in a JSONL file, and where. */
export interface JsonlFinding {
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 code units of the line; absent where the line as a whole is meant. */
  column?: number;
  code: JsonlCode;
  /** `error`: a record was lost. `warning`: every row of the line is delivered all the same. */
  severity: 'error' | 'warning';
  /** The reason and what to do, in one line. */
  message: string;
}

interface FindingInput {
  line: number;
  code: JsonlCode;
  column?: number | undefined;
  /** What was met, put in brackets after the reason. */
  detail?: string | undefined;
  /** @default the severity of the code */
  severity?: JsonlFinding['severity'] | undefined;
}

export function jsonlFinding({ line, code, column, detail, severity }: FindingInput): JsonlFinding {
  const fault = jsonlFaults[code];
  const message = `${fault.reason}${detail ? ` (${detail})` : ''}. ${fault.advice}`;
  return {
    line,
    ...(column === undefined ? {} : { column }),
    code,
    severity: severity ?? fault.severity,
    message,
  };
}
