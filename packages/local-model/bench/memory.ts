/**
 * Memory of the published form: builds and packs this package with what it depends on, installs the tarballs in a
 * temporary folder, and compares processes that load the shipped model and route with bare ones of the same Node.
 * Sources would not do: stripping their types costs more memory than the model.
 *
 *   node bench/memory.ts [--routes 20000] [--rounds 3] [--write]
 *
 * `--write` keeps the report as bench/memory-report.json.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

interface Sample {
  imported: number;
  loaded: number;
  routed: number;
  heap_used: number;
  buffers: number;
  import_ms: number;
  load_ms: number;
  first_route_ms: number;
}

const { values } = parseArgs({
  options: {
    routes: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});
const packages = new URL('../../', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'router-memory-'));
try {
  for (const name of ['schemas', 'policy', 'local-model']) install(name);
  cpSync(realpathSync(new URL('local-model/node_modules/zod', packages)), join(folder, 'node_modules/zod'), {
    recursive: true,
  });
  cpSync(new URL('memory-child.mjs', import.meta.url), join(folder, 'memory-child.mjs'));
  cpSync(new URL('../examples/queries.jsonl', packages), join(folder, 'queries.jsonl'));
  const rounds = Array.from({ length: Number(values.rounds) }, () => ({
    bare: measure('bare'),
    peers: measure('peers'),
    model: measure('@router/local-model'),
  }));
  const middle = (read: (round: (typeof rounds)[number]) => number) => {
    const sorted = rounds.map(read).sort((a, b) => a - b);
    return Number(sorted[sorted.length >> 1]!.toFixed(1));
  };
  const report = {
    node: process.version,
    processor: cpus()[0]?.model,
    routes: Number(values.routes),
    rounds: rounds.length,
    bare_mb: middle(({ bare }) => bare.routed),
    /** What an application that uses the peer dependency, zod, has anyway. */
    peers_mb: middle(({ peers }) => peers.routed),
    growth_mb: {
      imported: middle(({ bare, model }) => model.imported - bare.imported),
      loaded: middle(({ bare, model }) => model.loaded - bare.loaded),
      routed: middle(({ bare, model }) => model.routed - bare.routed),
    },
    growth_over_peers_mb: middle(({ peers, model }) => model.routed - peers.routed),
    live_after_collection_mb: {
      heap: middle(({ bare, model }) => model.heap_used - bare.heap_used),
      buffers: middle(({ bare, model }) => model.buffers - bare.buffers),
    },
    import_ms: middle(({ model }) => model.import_ms),
    load_ms: middle(({ model }) => model.load_ms),
    first_route_ms: middle(({ model }) => model.first_route_ms),
  };
  const text = `${JSON.stringify(report, null, 2)}\n`;
  process.stdout.write(text);
  if (values.write) writeFileSync(new URL('memory-report.json', import.meta.url), text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Builds, packs and unpacks one package into the folder's `node_modules`. */
function install(name: string): void {
  const cwd = fileURLToPath(new URL(`${name}/`, packages));
  const tarballs = join(folder, name);
  const target = join(folder, 'node_modules/@router', name);
  mkdirSync(tarballs);
  mkdirSync(target, { recursive: true });
  execFileSync('pnpm', ['build'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('pnpm', ['pack', '--pack-destination', tarballs], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [tarball] = readdirSync(tarballs);
  execFileSync('tar', ['-xzf', join(tarballs, tarball!), '-C', target, '--strip-components=1']);
}

function measure(what: string): Sample {
  const written = execFileSync(process.execPath, ['--expose-gc', 'memory-child.mjs', what, values.routes], {
    cwd: folder,
    encoding: 'utf8',
  });
  return JSON.parse(written);
}
