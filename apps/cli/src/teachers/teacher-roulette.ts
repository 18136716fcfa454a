import type { TeacherConfiguration } from '../configuration/configuration.ts';
import { findKey } from '../environment/find-key.ts';
import type { Environment } from '../environment/read-environment.ts';

/** The hosted teachers of the default roulette, each with the variables that may hold its key. */
const roulette: readonly { teacher: TeacherConfiguration; keys: readonly string[] }[] = [
  { teacher: { provider: 'openai', model: 'gpt-5.2' }, keys: ['OPENAI_API_KEY'] },
  {
    teacher: { provider: 'google', model: 'gemini-2.5-pro' },
    keys: ['GEMINI_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'],
  },
  {
    teacher: { provider: 'google', model: 'gemini-2.5-flash' },
    keys: ['GEMINI_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'],
  },
  { teacher: { provider: 'groq', model: 'llama-3.3-70b-versatile' }, keys: ['GROQ_API_KEY'] },
];

/** The hosted teachers whose keys are there; empty without any key. */
export function rouletteOf(environment: Environment): TeacherConfiguration[] {
  return roulette
    .filter(({ keys }) => findKey(environment, keys) !== undefined)
    .map(({ teacher }) => teacher);
}
