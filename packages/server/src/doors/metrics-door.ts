import type { Door } from './door.ts';

/** `GET /metrics`: counters in the text format of Prometheus. */
export const metricsDoor: Door = {
  method: 'GET',
  path: '/metrics',
  answer: async (_, { metrics, gatherMetrics }) => ({
    status: 200,
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    body: await gatherMetrics(metrics.render()),
  }),
};
