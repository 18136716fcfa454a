/** What the caller knows of the files that calls may touch. */
export interface Workspace {
  /** Absolute path of the directory that calls may not leave. */
  readonly root?: string | undefined;
  /** Paths that exist, relative to the root: a path among them counts as given. */
  readonly files?: readonly string[] | undefined;
}
