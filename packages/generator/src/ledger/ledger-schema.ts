/** The ledger's tables. Texts that repeat (system prompts, schemas) are stored once, by hash. */
export const ledgerSchema = `
CREATE TABLE IF NOT EXISTS bindings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS texts (hash TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS answers (
  id INTEGER PRIMARY KEY,
  request_hash TEXT NOT NULL UNIQUE,
  row INTEGER NOT NULL, attempt INTEGER NOT NULL, turn INTEGER NOT NULL,
  teacher TEXT NOT NULL,
  request TEXT NOT NULL, system_hash TEXT NOT NULL, schema_hash TEXT,
  text TEXT NOT NULL, finish_reason TEXT NOT NULL,
  input_tokens INTEGER, output_tokens INTEGER, cached_input_tokens INTEGER, reasoning_tokens INTEGER,
  usd REAL, latency_ms REAL NOT NULL, source TEXT NOT NULL, recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS failures (
  id INTEGER PRIMARY KEY,
  request_hash TEXT NOT NULL,
  row INTEGER NOT NULL, attempt INTEGER NOT NULL, turn INTEGER NOT NULL,
  teacher TEXT NOT NULL, reason TEXT NOT NULL, message TEXT NOT NULL, status INTEGER,
  latency_ms REAL NOT NULL, recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS failovers (primary_hash TEXT PRIMARY KEY, teacher TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pending (
  request_hash TEXT PRIMARY KEY, row INTEGER NOT NULL, attempt INTEGER NOT NULL, turn INTEGER NOT NULL,
  teacher TEXT NOT NULL, request TEXT NOT NULL, system_hash TEXT NOT NULL, schema_hash TEXT
) WITHOUT ROWID;
`;

/** Raised when the tables change; a ledger of another version is refused, not guessed at. */
export const ledgerVersion = 1;
