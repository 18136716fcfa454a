import type { Assignment } from './assignment.ts';

/** The line that ends a generation prompt: `<assignment>{json}</assignment>`, with no other `<` inside. */
export function writeAssignment(assignment: Assignment): string {
  const json = JSON.stringify(assignment).replaceAll('<', '\\u003c');
  return `<assignment>${json}</assignment>`;
}
