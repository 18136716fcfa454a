import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { RouterError } from '@router/schemas';
import { unusableLedger } from './open-database.ts';

/**
 * Attaches another ledger as `other`.
 * @throws RouterError `generator/ledger-not-found`, `generator/ledger-locked`, `generator/ledger-unusable`
 */
export function attachLedger(database: DatabaseSync, path: string): void {
  // SQLite would create a missing file.
  if (!existsSync(path))
    throw new RouterError({
      code: 'generator/ledger-not-found',
      kind: 'usage',
      message: `There is no ledger at ${path} to merge.`,
      hint: 'Name the ledger file of a shard run.',
    });
  try {
    database.prepare('ATTACH ? AS other').run(path);
  } catch (error) {
    throw unusableLedger(path, error);
  }
  try {
    database.prepare('SELECT count(*) FROM other.answers').get();
  } catch (error) {
    database.exec('DETACH other');
    throw unusableLedger(path, error);
  }
}
