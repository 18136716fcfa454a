type Sqlite = typeof import('node:sqlite');

/**
 * `node:sqlite`, loaded on first use and without the ExperimentalWarning that some Node versions print for
 * it: loading is synchronous, so the filter is in place for that one call and sees no other warning.
 */
export function loadSqlite(): Sqlite {
  const emitWarning = process.emitWarning;
  process.emitWarning = (() => undefined) as typeof process.emitWarning;
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}
