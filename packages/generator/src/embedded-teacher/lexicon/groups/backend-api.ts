import { lexicon } from '../lexicon.ts';

export const backendApi = lexicon({
  id: 'backend-api',
  serves:
    /^(rest-api|graphql-api|message-queue|background-jobs|webhooks|rate-limiting|feature-flags|multi-tenancy|file-storage|caching)$/,
  things:
    'endpoint|request handler|middleware|response header|webhook|job|queue message|cursor|query parameter|rate limit|error payload|API version|health check|idempotency key|retry policy|client sdk|schema validation|batch request|correlation id|circuit breaker|outbox record|tenant|upload|feature flag|service client',
  processes:
    'cursor pagination|request validation|error mapping|idempotency handling|webhook delivery|rate limiting|API versioning|graceful shutdown|request tracing|multi tenancy|response caching|outbox publishing|content negotiation|background job scheduling|bulk imports|soft deletion',
  settings:
    'request timeout|page size|rate limit per minute|connection pool size|max payload size|retry count|cache TTL|worker concurrency|keep alive timeout|circuit breaker threshold|job retention|webhook retry schedule|default sort order',
  actions:
    'paginate the list endpoint|map exceptions to HTTP status codes|attach the correlation id|retry failed webhooks|validate the request body|throttle noisy clients|drain connections on shutdown|resolve the tenant from the host name|publish domain events|compress responses|deduplicate incoming events|serialize money values',
  areas: 'api|gateway|handlers|middleware|jobs|webhooks',
  vendors: 'express|fastapi|spring|rails|grpc|graphql|kafka|rabbitmq',
  languages: 'ts|go|java|py|rb|cs|php|ex',
  people:
    "an integration partner|the mobile team|a customer's developer|the solutions engineer|our biggest client",
});
