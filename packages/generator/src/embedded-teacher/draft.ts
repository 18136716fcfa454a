import type { AgentOutput, CodingAgentToolset, RouteContext } from '@router/schemas';
import type { Scene } from './scene/scene.ts';

/** A query before its voice is applied, with the output it deserves. */
export interface Draft {
  /** The request in marked text (see `grammar/marked-text.ts`). */
  ask: string;
  /** A log, payload or snippet that stands on lines of its own beside the ask. */
  block?: string;
  output: AgentOutput<CodingAgentToolset>;
  context?: RouteContext;
  /** True where greetings, stories and typos would spoil the point, for example in another language. */
  plain?: boolean;
}

/** One way of asking for one thing. Adding one is adding an entry to its folder's list. */
export interface Recipe {
  readonly id: string;
  /** @default 1 */
  readonly weight?: number;
  draft(scene: Scene): Draft;
}
