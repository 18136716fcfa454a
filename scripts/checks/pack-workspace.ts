import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { WorkspacePackage } from './workspace.ts';

export interface PackedPackage {
  readonly source: WorkspacePackage;
  readonly tarball: string;
  /** Where the tarball's content stands in the fresh project. */
  readonly installed: string;
}

/**
 * Packs packages as they are published and lays them into a fresh project, with the outside dependencies that
 * their manifests declare and no others, so that an undeclared one is missed here first. Needs no network.
 */
export function packIntoFreshProject(packages: readonly WorkspacePackage[]): {
  project: string;
  packed: PackedPackage[];
} {
  const project = mkdtempSync(join(tmpdir(), 'router-packed-'));
  const packed = packages.map((source) => {
    const tarball = pack(source, project);
    const installed = join(project, 'node_modules', ...source.manifest.name.split('/'));
    mkdirSync(installed, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
    linkOutsideDependencies(source, join(project, 'node_modules'));
    return { source, tarball, installed };
  });
  return { project, packed };
}

function pack({ directory, id }: WorkspacePackage, project: string): string {
  const destination = join(project, 'tarballs', id);
  mkdirSync(destination, { recursive: true });
  execFileSync('pnpm', ['pack', '--pack-destination', destination], { cwd: directory, stdio: 'pipe' });
  const [name = ''] = readdirSync(destination);
  return join(destination, name);
}

function linkOutsideDependencies({ directory, manifest }: WorkspacePackage, modules: string): void {
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    if (name.startsWith('@router/')) continue;
    const link = join(modules, ...name.split('/'));
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(realpathSync(join(directory, 'node_modules', ...name.split('/'))), link, 'dir');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
