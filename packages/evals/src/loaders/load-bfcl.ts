import { RouterError } from '@router/schemas';
import { z } from 'zod';
import type { BfclAnswer, BfclFunction } from '../scorers/bfcl-types.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readPublished } from './read-published.ts';

const parameter = z.looseObject({
  type: z.string(),
  items: z.looseObject({ type: z.string().optional() }).optional(),
});
const functionSchema = z.looseObject({
  name: z.string(),
  description: z.string().default(''),
  parameters: z.looseObject({
    properties: z.record(z.string(), parameter).default({}),
    required: z.array(z.string()).default([]),
  }),
});
const message = z.looseObject({ role: z.string(), content: z.string() });
const questionSchema = z.looseObject({
  id: z.string(),
  question: z.array(z.array(message).min(1)).min(1),
  function: z.union([z.array(functionSchema), functionSchema.transform((one) => [one])]).default([]),
});
const answerSchema = z.looseObject({
  id: z.string(),
  ground_truth: z.array(z.record(z.string(), z.record(z.string(), z.array(z.unknown())))),
});
/** Multi-turn categories list each turn's calls as code, memory and web search accept texts. */
const otherAnswer = z.looseObject({
  id: z.string(),
  ground_truth: z.array(z.union([z.string(), z.array(z.unknown())])).min(1),
});

/** One item of the Berkeley Function-Calling Leaderboard, single-turn. */
export interface BfclItem {
  readonly id: string;
  /** The last user message. */
  readonly query: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly functions: readonly (BfclFunction & { readonly description: string })[];
  /** Accepted calls; empty for the irrelevance categories, where not calling is right. */
  readonly answers: readonly BfclAnswer[];
}

/**
 * Items from a question file and its `possible_answer` file (`BFCL_v4_simple_python.json` and the like; JSONL or one
 * array). Without answers, only irrelevance files make sense: every item then expects no call.
 * @throws RouterError `evals/invalid-file`; `evals/not-supported` for multi-turn, memory and web-search items and for
 * Java and JavaScript
 */
export function loadBfcl(questions: string, possibleAnswers?: string): BfclItem[] {
  const answers = new Map(
    readJsonLines(possibleAnswers ?? '').map((value, index) => {
      const other = otherAnswer.safeParse(value);
      if (other.success) throw notSupported(other.data.id);
      const parsed = readPublished(answerSchema, value, {
        format: 'BFCL',
        place: `Answer ${index + 1}`,
        hint: 'Expected {"id", "ground_truth": [{name: {parameter: [values]}}]}.',
      });
      return [parsed.id, parsed.ground_truth as BfclAnswer[]] as const;
    }),
  );
  return readJsonLines(questions).map((value, index) => {
    const {
      id,
      question,
      function: functions,
    } = readPublished(questionSchema, value, {
      format: 'BFCL',
      place: `Question ${index + 1}`,
      hint: 'Expected {"id", "question": [[{role, content}]], "function": […]}.',
    });
    if (question.length > 1 || /java/i.test(id)) throw notSupported(id);
    const messages = question[0] ?? [];
    const query = messages.findLast(({ role }) => role === 'user')?.content ?? '';
    return { id, query, messages, functions, answers: answers.get(id) ?? [] };
  });
}

function notSupported(id: string): RouterError {
  return new RouterError({
    code: 'evals/not-supported',
    message: `${id}: expected a single-turn item of calls with Python semantics, received a multi-turn, memory, web-search, Java or JavaScript one.`,
    hint: 'A router decides one step; leave those categories to the leaderboard.',
  });
}
