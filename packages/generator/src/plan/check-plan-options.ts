import { RouterError } from '@router/schemas';
import type { CreatePlanOptions } from './create-plan.ts';

/** @throws RouterError `generator/invalid-plan-options` naming the option, what it takes and what it got */
export function checkPlanOptions({
  accept,
  seed,
  teachers,
  boundaryShare,
  edgeCaseShare,
}: CreatePlanOptions): void {
  if (!Number.isSafeInteger(accept) || accept < 1) refuse('accept', 'a whole number of at least 1', accept);
  if (!Number.isSafeInteger(seed) || seed < 0) refuse('seed', 'a whole number from 0 to 2^53 - 1', seed);
  if (teachers.length === 0) refuse('teachers', 'at least one teacher', teachers);
  const ids = new Set<string>();
  for (const { id, weight } of teachers) {
    if (id === '' || ids.has(id)) refuse('teachers', 'ids that are not empty and differ', id);
    if (!(weight > 0 && Number.isFinite(weight))) refuse(`the weight of ${id}`, 'a number above 0', weight);
    ids.add(id);
  }
  if (boundaryShare !== undefined && !(boundaryShare >= 0 && boundaryShare <= 0.5))
    refuse('boundaryShare', 'a share from 0 to 0.5', boundaryShare);
  if (edgeCaseShare !== undefined && !(edgeCaseShare >= 0 && edgeCaseShare <= 1))
    refuse('edgeCaseShare', 'a share from 0 to 1', edgeCaseShare);
}

function refuse(option: string, expected: string, received: unknown): never {
  throw new RouterError({
    code: 'generator/invalid-plan-options',
    kind: 'usage',
    message: `Cannot plan with this value of ${option}: expected ${expected}, received ${JSON.stringify(received)}.`,
  });
}
