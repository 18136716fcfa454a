import { verbatim } from '../grammar/marked-text.ts';
import type { Scene } from '../scene/scene.ts';

/** Old and new text as people write them: both bare if short, else both in the same quotes. */
export function quoteShown({ random }: Scene, from: string, to: string): [string, string] {
  const bare = !/\s/.test(from + to) && from !== '' && to !== '' && random.chance(0.5);
  const marks = ['`', '"', "'", '`'].filter((mark) => !from.includes(mark) && !to.includes(mark));
  const mark = bare ? '' : (random.pick(marks) ?? '`');
  return [verbatim(`${mark}${from}${mark}`), verbatim(`${mark}${to}${mark}`)];
}
