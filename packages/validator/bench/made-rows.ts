import type { TrainingExample } from '@router/schemas';
import { createRandom, pick } from '../prove/random.ts';
import { readFixtures } from '../prove/read-fixtures.ts';

const words =
  'amber basin cedar delta ember fjord grove haven inlet jetty knoll lagoon meadow nectar oasis prairie quarry ridge summit tundra upland valley willow zephyr'.split(
    ' ',
  );

/** Rows like real ones: a good row, three words and a number of its own in the query; one in seven nearly repeats another. */
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
    const own = [
      pick(words, random),
      pick(words, random),
      Math.floor(random() * 1e9).toString(36),
      pick(words, random),
    ];
    last = { ...row, user_query: `${row.user_query} (${own.join(' ')}, ${Math.floor(random() * 1e6)})` };
    yield last;
  }
}
