import type { TrainingExample } from '@router/schemas';

interface Parts {
  user_query?: string;
  thought?: string;
  arguments?: Record<string, unknown>;
  context?: TrainingExample['context'];
}

/** Rows for the catalogue's good and bad examples: right as they are, wrong in what a check changes. */
function runningRow(tool_name: string, defaults: Required<Omit<Parts, 'context'>>) {
  return (parts: Parts): TrainingExample => ({
    user_query: parts.user_query ?? defaults.user_query,
    ...(parts.context ? { context: parts.context } : {}),
    output: {
      status: 'running',
      thought: parts.thought ?? defaults.thought,
      tool_use: { tool_name, arguments: parts.arguments ?? defaults.arguments },
    },
  });
}

export const searchRow = runningRow('codebase_search', {
  user_query: 'where do we retry failed webhook deliveries?',
  thought:
    'No path is named and the behaviour lives somewhere in this repository, so it has to be found by concept.',
  arguments: { query: 'retry failed webhook deliveries', mode: 'semantic' },
});

export const fileRow = runningRow('file_manager', {
  user_query: 'open src/payments/stripe-client.ts',
  thought: 'The message names the exact file, so it can be read without any search.',
  arguments: { operation: 'read', path: 'src/payments/stripe-client.ts' },
});

export const patchRow = runningRow('file_manager', {
  user_query: 'in config/limits.yaml change `max: 100` to `max: 250`',
  thought: 'Path, old text and new text are all given, so this is one patch.',
  arguments: {
    operation: 'patch',
    path: 'config/limits.yaml',
    target_string: 'max: 100',
    replacement_string: 'max: 250',
  },
});

export const writeRow = runningRow('file_manager', {
  user_query: 'create docs/retries.md that says: deliveries are retried 5 times',
  thought: 'Path and content of the new note are both spelled out, so it can be written at once.',
  arguments: { operation: 'write', path: 'docs/retries.md', content: 'Deliveries are retried 5 times.\n' },
});

export const computeRow = runningRow('sandbox_exec', {
  user_query: "what's 17.5% of 2340?",
  thought: 'A percentage of a given number is plain arithmetic that a line of Python settles.',
  arguments: { code: 'print(2340 * 17.5 / 100)', timeout: 30 },
});

export const askRow = runningRow('ask_human', {
  user_query: 'drop the users table in prod',
  thought: 'Dropping a production table cannot be undone, so a person has to confirm it first.',
  arguments: {
    question: 'Dropping the users table in production loses its data for good. Shall this really be done?',
  },
});

export function answerRow({
  user_query,
  final_answer,
}: {
  user_query?: string;
  final_answer?: string;
}): TrainingExample {
  return {
    user_query: user_query ?? 'what is the difference between a mutex and a semaphore?',
    output: {
      status: 'complete',
      final_answer:
        final_answer ??
        'A mutex has one owner that must release it; a semaphore counts how many may enter at once.',
    },
  };
}
