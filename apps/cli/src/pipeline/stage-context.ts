import type { Environment } from '../environment/read-environment.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { PipelineSettings } from './pipeline-settings.ts';
import type { StageProgress } from './stage-view.ts';

/** What every stage is given. */
export interface StageContext {
  /** The run's directory. */
  readonly directory: string;
  readonly settings: PipelineSettings;
  readonly environment: Environment;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly progress: StageProgress;
}
