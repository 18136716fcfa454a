import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Manifest {
  name: string;
  version: string;
  description?: string;
  license?: string;
  private?: boolean;
  type?: string;
  sideEffects?: boolean;
  bin?: Record<string, string>;
  files?: string[];
  engines?: Record<string, string>;
  exports: Record<string, unknown>;
  publishConfig?: { access?: string; provenance?: boolean; exports?: Record<string, unknown> };
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

export interface WorkspacePackage {
  /** Folder name: `schemas`, `cli`. */
  readonly id: string;
  readonly directory: string;
  readonly manifest: Manifest;
}

function read(group: string): WorkspacePackage[] {
  return readdirSync(join(root, group))
    .sort()
    .map((id) => ({
      id,
      directory: join(root, group, id),
      manifest: JSON.parse(readFileSync(join(root, group, id, 'package.json'), 'utf8')) as Manifest,
    }));
}

export const libraries = read('packages').filter(({ manifest }) => !manifest.private);
export const apps = read('apps');
export const publishable = [...libraries, ...apps];
