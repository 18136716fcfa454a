export {
  createEmbeddedTeacher,
  type EmbeddedTeacher,
  type EmbeddedTeacherOptions,
} from './create-embedded-teacher.ts';
