import { readFileSync, writeFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { RouterError } from '@router/schemas';
import { ledgerSchema, ledgerVersion } from './ledger-schema.ts';
import { loadSqlite } from './load-sqlite.ts';

export interface OpenDatabaseOptions {
  path: string;
  /** SQLite's `synchronous` in WAL mode; a killed process loses nothing in either. */
  durability: 'full' | 'normal';
}

/**
 * Opens the ledger file for this process alone. The lock is SQLite's own, held by the open file: the system
 * drops it when the process dies in whatever way, so no stale lock can be left behind.
 * @throws RouterError `generator/ledger-locked`, `generator/ledger-unusable`
 */
export function openDatabase({ path, durability }: OpenDatabaseOptions): DatabaseSync {
  const { DatabaseSync } = loadSqlite();
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec(
      `PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = ${durability};`,
    );
    database.exec('BEGIN EXCLUSIVE; COMMIT;');
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (version !== 0 && version !== ledgerVersion)
      throw new Error(`its format is version ${version}, this program reads version ${ledgerVersion}`);
    database.exec(`${ledgerSchema} PRAGMA user_version = ${ledgerVersion};`);
    noteOwner(path);
    return database;
  } catch (error) {
    database?.close();
    throw unusableLedger(path, error);
  }
}

/** The error for a ledger that cannot be opened: in use, or no ledger. */
export function unusableLedger(path: string, error: unknown): RouterError {
  const message = error instanceof Error ? error.message : String(error);
  if (/database is locked|SQLITE_BUSY/i.test(message))
    return new RouterError({
      code: 'generator/ledger-locked',
      kind: 'usage',
      message: `The ledger ${path} is in use${ownerOf(path)}: one process at a time may run on it.`,
      hint: 'Wait for the other run to end or stop it, then start again; or use another run directory.',
      cause: error,
    });
  return new RouterError({
    code: 'generator/ledger-unusable',
    message: `The ledger ${path} cannot be opened: expected a writable SQLite file of this program, received: ${message}.`,
    hint: 'Check the path and its permissions, or start a new run directory.',
    cause: error,
  });
}

/** The owner file only words the message; the lock itself is the database's. */
function noteOwner(path: string): void {
  if (path === ':memory:') return;
  try {
    writeFileSync(`${path}-owner`, String(process.pid));
  } catch {
    // Without it the message names no process.
  }
}

function ownerOf(path: string): string {
  try {
    return ` by process ${Number(readFileSync(`${path}-owner`, 'utf8'))}`;
  } catch {
    return ' by another process';
  }
}
