import { judgeCall, type PolicyFinding } from '@router/policy';
import type { GuardInput } from './guard.ts';
import { workspaceView } from './workspace-view.ts';

type Call = Omit<GuardInput, 'findings'>;

/** A finished decision on its way through the guards. */
export class JudgedCall implements GuardInput {
  readonly query: Call['query'];
  readonly context: Call['context'];
  readonly reading: Call['reading'];
  readonly workspace: Call['workspace'];
  readonly toolset: Call['toolset'];
  readonly decision: Call['decision'];
  readonly output: Call['output'];
  #findings: readonly PolicyFinding[] | undefined;

  constructor({ query, context, reading, workspace, toolset, decision, output }: Call) {
    this.query = query;
    this.context = context;
    this.reading = reading;
    this.workspace = workspace;
    this.toolset = toolset;
    this.decision = decision;
    this.output = output;
  }

  get findings(): readonly PolicyFinding[] {
    const { toolset, output, query, context, reading } = this;
    const workspace = workspaceView(this.workspace);
    this.#findings ??= judgeCall({ toolset, output, query, context, workspace, reading });
    return this.#findings;
  }
}
