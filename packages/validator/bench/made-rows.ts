import type { TrainingExample } from '@router/schemas';
import { createRandom, pick } from '../prove/random.ts';
import { readFixtures } from '../prove/read-fixtures.ts';

/** Rows like real ones: a good row with ten words of its own behind the query; one in seven nearly repeats another. */
export function* madeRows(count: number): Generator<TrainingExample> {
  const { plain, hard } = readFixtures();
  const rows = [...plain, ...hard];
  const random = createRandom(11);
  let last: TrainingExample | undefined;
  for (let index = 0; index < count; index += 1) {
    if (last && random() < 1 / 7) {
      yield { ...last, user_query: `${last.user_query}!` };
      continue;
    }
    const row = pick(rows, random);
    const own = Array.from({ length: 10 }, () => Math.floor(random() * 2 ** 40).toString(36));
    last = { ...row, user_query: `${row.user_query} (${own.join(' ')})` };
    yield last;
  }
}
