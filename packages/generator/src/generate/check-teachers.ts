import { RouterError } from '@router/schemas';
import type { Plan } from '../plan/plan.ts';
import type { Teacher } from '../teacher/teacher.ts';
import { teacherModel } from '../teacher/teacher-model.ts';

/** @throws RouterError `generator/missing-teacher`, `generator/unusable-model`, `generator/judge-is-teacher` */
export function checkTeachers(plan: Plan, teachers: readonly Teacher[], judge?: Teacher): void {
  const missing = plan.teachers.filter(({ id }) => !teachers.some((teacher) => teacher.id === id));
  if (missing.length > 0)
    throw new RouterError({
      code: 'generator/missing-teacher',
      kind: 'usage',
      message: `The plan needs teachers that are not given: expected ${missing.map(({ id }) => id).join(', ')}, received ${teachers.map(({ id }) => id).join(', ') || 'none'}.`,
      hint: 'Configure these teachers, or make a new plan with those at hand.',
    });
  if (judge && teachers.some(({ id }) => id === judge.id))
    throw new RouterError({
      code: 'generator/judge-is-teacher',
      kind: 'usage',
      message: `The judge ${judge.id} is a teacher of this run too: expected an id of its own, received ${judge.id}.`,
      hint: 'Judge by a model of another family than the teachers, under its own id.',
    });
  for (const teacher of judge ? [...teachers, judge] : teachers) teacherModel(teacher);
}
