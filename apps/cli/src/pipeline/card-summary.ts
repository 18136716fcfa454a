import type { PipelineSettings } from './pipeline-settings.ts';

/** One paragraph on what a set is, true for every run, and plain about the embedded teacher. */
export function cardSummary({ teachers, toolset }: PipelineSettings): string {
  const embedded = teachers.every(({ provider }) => provider === 'embedded');
  return [
    `Training rows for a semantic router: a query as a user types it, and the one decision that is right for it, a call of one of ${toolset.tools.length} tools with its arguments or a direct answer.`,
    'Every row fills a cell of a plan over intents, domains, personas, styles and edge cases, and passed three layers of checks.',
    ...(embedded
      ? [
          'The queries were written by the embedded teacher, a grammar: they serve for trying things out and for tests, and are no replacement for rows of real teachers.',
        ]
      : []),
  ].join(' ');
}
