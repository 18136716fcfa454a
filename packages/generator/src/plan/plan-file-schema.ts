import { intents } from '@router/schemas';
import { z } from 'zod';

const id = z.string().min(1);
const share = z.number().min(0).max(1);

/** The first line of a plan file. */
export const planHeaderSchema = z.strictObject({
  plan: z.strictObject({
    version: z.literal(1),
    seed: z.number().int().min(0),
    accept: z.number().int().min(1),
    boundaryShare: share,
    edgeCaseShare: share,
    teachers: z.array(z.strictObject({ id, weight: z.number().positive() })).min(1),
    toolset: id,
    taxonomy: id,
    hash: id,
  }),
});

/** Every other line. */
export const planRowSchema = z.strictObject({
  row: z.number().int().min(1),
  id,
  seed: z.number().int().min(0).max(0xffff_ffff),
  cell: id,
  intent: z.enum(intents),
  domain: id,
  persona: id,
  style: id,
  edge_case: id.optional(),
  teacher: id,
  boundary: z.strictObject({ kind: id, group: id, variant: id }).optional(),
});
