import type { Plan } from './plan.ts';

/**
 * The plan as JSONL: a header line, then one line a row. Line-based, so that two plans can be compared with
 * any diff tool.
 */
export function writePlan({ rows, ...header }: Plan): string {
  return `${[{ plan: header }, ...rows].map((line) => JSON.stringify(line)).join('\n')}\n`;
}
