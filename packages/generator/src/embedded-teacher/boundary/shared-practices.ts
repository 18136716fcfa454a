/** Practices that a project has in its own way and that are also general knowledge: [noun, advice]. */
export const sharedPractices: readonly (readonly [string, string])[] = [
  [
    'token rotation',
    'Issue a new refresh token on each use, keep only its hash, and revoke the whole family when an old one shows up again.',
  ],
  [
    'password hashing',
    'Use a slow salted hash such as argon2id or bcrypt with a cost that takes some hundred milliseconds, and rehash at login when you raise it.',
  ],
  [
    'pagination',
    'For large or changing lists prefer a cursor over the sort key; offsets are simple but get slow and skip rows.',
  ],
  ['rate limiting', 'A token bucket per client in a shared store is common; answer 429 with Retry-After.'],
  [
    'error handling',
    'Catch errors where something useful can be done, add context, and let the rest bubble up to one place that logs and answers.',
  ],
  [
    'caching',
    'Cache what is read often and changes rarely, give each entry a lifetime and decide how changes invalidate it.',
  ],
  [
    'retries with backoff',
    'Retry only transient failures of idempotent calls, with exponential delay and jitter, and a limit.',
  ],
  [
    'database migrations',
    'Keep them small, ordered and in version control; expand first, move the data, then contract, so that old and new code both run.',
  ],
  [
    'feature flags',
    'Give each flag an owner and an end date, default to off, and remove the code once it is decided.',
  ],
  [
    'dependency injection',
    'Pass what a component needs through its constructor or parameters and wire it in one place.',
  ],
  [
    'logging',
    'Write structured lines with level, time and correlation id, no secrets, and enough context to follow one request.',
  ],
  [
    'input validation',
    'Check form and range at the edge against an explicit schema and reject unknown fields early.',
  ],
  [
    'connection pooling',
    'Keep a small pool sized to the database, with a timeout for waiting and for idle connections.',
  ],
  [
    'soft deletion',
    'A deleted_at column keeps rows recoverable; remember to filter it everywhere and to purge at some time.',
  ],
  [
    'idempotency of payments',
    'The client sends a unique key per attempt; the server stores the result under it and returns the same one again.',
  ],
  ['background jobs', 'Make them idempotent, give them a timeout and retries, and watch the queue length.'],
  [
    'secret management',
    'Keep secrets out of the code in a vault or in the environment, give each service its own and rotate them.',
  ],
  [
    'time zone handling',
    'Store moments in UTC, keep the zone of local plans beside them and convert only for display.',
  ],
  [
    'optimistic locking',
    'Keep a version per row and let an update fail when the version has changed since it was read.',
  ],
  [
    'graceful shutdown',
    'On SIGTERM stop taking new work, finish what runs within a limit, then close connections and exit.',
  ],
  [
    'health checks',
    'Liveness tells whether to restart, readiness whether to send traffic; check only what the instance itself needs.',
  ],
  ['code review', 'Keep changes small, look at design and risks first, and let tools check style.'],
  [
    'test data setup',
    'Builders or small factories that give valid defaults are easier to keep than big shared fixtures.',
  ],
  [
    'file uploads',
    'Limit size and type, store them outside of the web root under generated names, and scan or transcode what users share.',
  ],
  [
    'cache invalidation',
    'Prefer short lifetimes or versioned keys; explicit invalidation has to happen in the same place as the write.',
  ],
  [
    'API versioning',
    'Add fields without a new version, break only with one, and announce the end of the old one early.',
  ],
  [
    'session handling',
    'A random id in an HttpOnly, Secure cookie, state on the server, and a new id after login.',
  ],
  [
    'localization',
    'Keep texts in catalogs with keys and plural rules, never build sentences from parts, and format dates and numbers by locale.',
  ],
  [
    'currency rounding',
    'Calculate in the smallest unit or in decimals, round once at a defined point, and document the rule.',
  ],
  [
    'circuit breaking',
    'Open after a share of failures, fail at once while open, and let a few trial calls decide when to close.',
  ],
];
