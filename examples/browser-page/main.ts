/** Bundles the page and serves it on a free port, or on the one given as the first argument. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';

const html = `<!doctype html>
<title>Router in a page</title>
<input size="60" placeholder="where do we retry uploads?">
<pre></pre>
<script type="module" src="/page.js"></script>`;

const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, 'page.ts')],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2023',
  minify: true,
  outdir: '/',
  write: false,
});
const scripts = new Map(outputFiles.map(({ path, contents }) => [path, contents]));

const server = createServer(({ url = '/' }, response) => {
  const script = scripts.get(url);
  response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
  response.end(script ?? html);
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => server.close());
