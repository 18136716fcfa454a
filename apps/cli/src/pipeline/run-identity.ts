import { toolsetToJson } from '@router/schemas';
import { version } from '../version.ts';
import type { PipelineSettings } from './pipeline-settings.ts';
import { hashJson } from './stage-record.ts';

/** The settings as plain JSON: what a run is recognised by. */
export function describeSettings({ toolset, ...settings }: PipelineSettings) {
  return { ...settings, toolset: toolsetToJson(toolset), version };
}

/**
 * The name of a run's directory, a function of its settings alone: the same command finds the same run and
 * goes on with it.
 */
export function runIdentity(settings: PipelineSettings): string {
  const teachers = settings.teachers.length === 1 ? settings.teachers[0]?.provider : 'roulette';
  return `${teachers}-${settings.accept}-${settings.seed}-${hashJson(describeSettings(settings)).slice(0, 8)}`;
}
