import { z } from 'zod';
import { type When2CallClass, when2CallClasses } from '../scorers/when2call.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readPublished } from './read-published.ts';

const jsonText = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'expected JSON inside the text' });
    return z.NEVER;
  }
});
const toolSchema = z.union([jsonText, z.record(z.string(), z.unknown())]).pipe(
  z.looseObject({
    name: z.string(),
    description: z.string().default(''),
    parameters: z.record(z.string(), z.unknown()).default({}),
  }),
);
const schema = z.looseObject({
  uuid: z.string(),
  question: z.string(),
  correct_answer: z.enum(when2CallClasses),
  answers: z.record(z.string(), z.string()).default({}),
  target_tool: z.unknown().optional(),
  tools: z.array(toolSchema).default([]),
  held_out_param: z.string().nullish(),
});

/** One item of When2Call's test files. */
export interface When2CallItem {
  readonly id: string;
  readonly query: string;
  readonly expected: When2CallClass;
  readonly tools: readonly {
    readonly name: string;
    readonly description: string;
    readonly parameters: object;
  }[];
  /** The four candidate answers, for models that score them. */
  readonly answers: Readonly<Record<string, string>>;
  readonly heldOutParameter?: string | undefined;
}

/**
 * Items of `when2call_test_mcq.jsonl` or `when2call_test_llm_judge.jsonl`.
 * @throws RouterError `evals/invalid-file`
 */
export function loadWhen2Call(text: string): When2CallItem[] {
  return readJsonLines(text).map((value, index) => {
    const {
      uuid: id,
      question: query,
      correct_answer: expected,
      tools,
      answers,
      held_out_param,
    } = readPublished(schema, value, {
      format: 'When2Call',
      place: `Item ${index + 1}`,
      hint: 'Expected {"uuid", "question", "correct_answer", "tools"}.',
    });
    return {
      id,
      query,
      expected,
      tools,
      answers,
      ...(held_out_param && { heldOutParameter: held_out_param }),
    };
  });
}
