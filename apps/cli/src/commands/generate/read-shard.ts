import type { Shard } from '@router/generator';
import { RouterError } from '@router/schemas';

/**
 * Reads `i/n`.
 * @throws RouterError `cli/invalid-option`
 */
export function readShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, index = 0, count = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (index >= 1 && index <= count) return { index, count };
  throw new RouterError({
    code: 'cli/invalid-option',
    kind: 'usage',
    message: `--shard is ${JSON.stringify(text)}: expected i/n with i from 1 to n.`,
    hint: 'For example --shard 1/4.',
  });
}
