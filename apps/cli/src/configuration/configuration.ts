import type { Check } from '@router/validator';
import { z } from 'zod';

const teacherSchema = z.strictObject({
  /** Name in the plan and in reports. @default the model's name */
  id: z.string().min(1).optional(),
  provider: z.enum(['embedded', 'openai', 'google', 'groq', 'openai-compatible', 'import']),
  /** The provider's model name; not for `embedded`. */
  model: z.string().min(1).optional(),
  /** Base URL of an OpenAI-compatible server (vLLM, Ollama, llama.cpp, OpenRouter, LM Studio). */
  baseUrl: z.url().optional(),
  /** Environment variable that holds the key. @default the provider's usual one */
  keyVariable: z.string().min(1).optional(),
  /** Relative share of the rows. @default 1 */
  weight: z.number().positive().optional(),
  /** Requests at once. */
  concurrency: z.number().int().positive().optional(),
  requestsPerMinute: z.number().positive().optional(),
  tokensPerMinute: z.number().positive().optional(),
  /** USD per million tokens and the day they were read off a price list; left out means unknown, never zero. */
  price: z
    .strictObject({
      input: z.number().nonnegative(),
      output: z.number().nonnegative(),
      cachedInput: z.number().nonnegative().exactOptional(),
      asOf: z.iso.date(),
    })
    .optional(),
  temperature: z.number().min(0).max(2).optional(),
});

/** What `router.config.ts` may say. Options of the command line win over it. */
export const configurationSchema = z.strictObject({
  /** Accepted rows to make. @default 2000 */
  accept: z.number().int().min(1).max(10_000_000).optional(),
  /** @default 7 */
  seed: z.number().int().min(0).max(4_294_967_295).optional(),
  /** Share of the rows in boundary sets. @default 0.15 */
  boundaryShare: z.number().min(0).max(0.5).optional(),
  /** Share of the other rows that carry an edge case. @default 0.25 */
  edgeCaseShare: z.number().min(0).max(1).optional(),
  /** Where runs are kept. @default 'runs' */
  runsDirectory: z.string().min(1).optional(),
  /** JSON file of a custom toolset. @default the coding agent's four tools */
  toolset: z.string().min(1).optional(),
  /** @default the embedded teacher alone */
  teachers: z.array(teacherSchema).min(1).optional(),
  /** Routes accepted candidates blindly with `generate --judge`; best of another model family than the teachers. */
  judge: teacherSchema.optional(),
  validation: z
    .strictObject({
      /** How strict to be. @default 'recommended' */
      preset: z.enum(['recommended', 'strict', 'lenient']).optional(),
      /** Severity by rule id or area, for example `{ 'quality/*': 'warning' }`; wins over the preset. */
      rules: z.record(z.string(), z.enum(['error', 'warning', 'off'])).optional(),
      /** Checks of your own, made with `defineCheck` of `@router/validator`. */
      checks: z
        .array(z.custom<Check>((value) => isCheck(value), 'expected a check made with defineCheck'))
        .optional(),
      /** Ids of checks to leave out. */
      disable: z.array(z.string()).optional(),
      thresholds: z
        .strictObject({
          thoughtWords: z.number().int().min(0).optional(),
          answerWords: z.number().int().min(0).optional(),
          parrotShare: z.number().min(0).max(1).optional(),
        })
        .optional(),
    })
    .optional(),
  dataset: z
    .strictObject({
      /** `namespace/name` on Hugging Face. */
      repository: z
        .string()
        .regex(/^[\w.-]+\/[\w.-]+$/)
        .optional(),
      title: z.string().min(1).optional(),
      license: z.string().min(1).optional(),
    })
    .optional(),
});

export type Configuration = z.output<typeof configurationSchema>;
export type TeacherConfiguration = z.output<typeof teacherSchema>;

function isCheck(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && 'find' in value;
}
