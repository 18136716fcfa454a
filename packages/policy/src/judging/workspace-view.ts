/** What may be known of the workspace without asking it: everything is optional. */
export interface WorkspaceView {
  /** Absolute root; an absolute path below it counts as inside. */
  readonly root?: string;
  /** True for a path or symbol that the workspace's index holds: it counts as given. */
  readonly has?: (text: string) => boolean;
}
