import { counterHash } from '../hash/counter-hash.ts';
import type { PlanRow } from '../plan/plan.ts';
import type { TeacherShares } from './drift-shares.ts';

/**
 * A row's teacher under other shares than the plan's: a function of the row's seed and the two tables. A row
 * keeps its planned teacher as far as the new shares allow (a maximal coupling), so unchanged shares change no
 * row; the others go to the teachers that gained, in proportion to their gain.
 */
export function redrawTeacher(
  { teacher, seed }: Pick<PlanRow, 'teacher' | 'seed'>,
  planned: TeacherShares,
  drifted: TeacherShares,
): string {
  const draw = (stream: string) => counterHash(seed, stream) / 0x1_0000_0000;
  if (draw('keep-teacher') * planned[teacher]! < drifted[teacher]!) return teacher;
  const gains = Object.keys(planned).map((id) => Math.max(0, drifted[id]! - planned[id]!));
  let point = draw('other-teacher') * gains.reduce((sum, gain) => sum + gain, 0);
  for (const [index, id] of Object.keys(planned).entries()) {
    point -= gains[index]!;
    if (point < 0) return id;
  }
  return teacher;
}
