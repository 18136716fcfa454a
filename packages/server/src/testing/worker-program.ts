/** A worker with a known router. Its first argument is its port; the second makes it go wrong. */
import cluster from 'node:cluster';
import { joinWorkerPool } from '../workers/join-worker-pool.ts';
import { startServer } from './start-server.ts';

const [port, fault] = process.argv.slice(2);
if (fault === 'refuse') process.exit(2);
const pool = joinWorkerPool(process);
const server = await startServer({ port: Number(port), gatherMetrics: pool.gatherMetrics });
await pool.serve(server);
cluster.worker?.disconnect();
