import type { WorkspaceView } from '@router/policy';
import type { Workspace } from '../workspace.ts';

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** What the policy may ask of a workspace. A list of files is indexed once. */
export function workspaceView({ root, files }: Workspace = {}): WorkspaceView {
  return {
    ...(root !== undefined && { root }),
    ...(files && { has: (text: string) => indexOf(files).has(text) }),
  };
}

function indexOf(files: readonly string[]): ReadonlySet<string> {
  const index = known.get(files) ?? new Set(files);
  known.set(files, index);
  return index;
}
