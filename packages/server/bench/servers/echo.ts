/**
 * The yardstick: a bare Hono app that reads JSON and writes it back. Given a JSON text it reads just as much and
 * writes that value instead, for an answer as long as ours.
 */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const [answer] = process.argv.slice(2).map((text) => JSON.parse(text) as object);
const app = new Hono();
app.post('/v1/route', async (context) => {
  const asked = await context.req.json();
  return context.json(answer ?? asked);
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.({ port }));

// What the server burns, whoever else keeps the machine busy.
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
