import { z } from 'zod';

const finite = z.number();
const label = z.string().min(1).max(500);

/** The JSON section of a weights file. */
export const modelHeaderSchema = z.strictObject({
  encoder: z.strictObject({ id: label, dimensions: z.number().int().min(1).max(65_536) }).optional(),
  heads: z
    .array(z.strictObject({ name: label, labels: z.array(label).min(1).max(1000) }))
    .min(1)
    .max(2000),
  bits: z.number().int().min(8).max(22),
  unknown_weight: z.number().int().min(1).max(255),
  scales: z.array(finite),
  bias: z.array(finite),
  term_scale: finite.min(0),
  calibration: z.strictObject({
    temperature: finite.positive(),
    bias: z.array(finite),
    known: finite,
    context: finite,
    lapse: finite.min(0).max(1),
    beta: z.strictObject({ a: finite.min(0), b: finite.min(0), c: finite }),
    alpha: finite.min(0).max(1),
    threshold: finite.min(0).max(1),
    call: z.array(finite).max(5000),
  }),
  provenance: z.strictObject({
    id: z.string().max(200),
    code_version: z.string().max(50),
    toolset: z.string().max(500),
    dataset_hash: z.string().max(200),
    rows: z.number().int().min(0),
    seed: z.number(),
    metrics: z.record(z.string(), z.number()),
  }),
});

export type ModelHeader = z.output<typeof modelHeaderSchema>;
