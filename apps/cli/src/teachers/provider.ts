import type { Teacher } from '@router/generator';
import type { TeacherConfiguration } from '../configuration/configuration.ts';
import type { Environment } from '../environment/read-environment.ts';

/** What a provider contributes to a teacher: its model, and how its quirks are met. */
export interface ProviderModel
  extends Pick<Teacher, 'model' | 'answerFormat' | 'providerOptions' | 'price' | 'adaptSchema'> {
  /** The teacher's id when the configuration names none. */
  defaultId: string;
  /** False for models that refuse a temperature. @default true */
  takesTemperature?: boolean;
}

/** One vendor in one file. Vendor packages are loaded only when a teacher needs them. */
export interface Provider {
  readonly id: TeacherConfiguration['provider'];
  /** Variables that may hold the key, first found wins; none for providers that need no key. */
  readonly keyVariables: readonly string[];
  create(configuration: TeacherConfiguration, environment: Environment): Promise<ProviderModel>;
}
