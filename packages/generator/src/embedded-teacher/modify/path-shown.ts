import { verbatim } from '../grammar/marked-text.ts';
import type { Scene } from '../scene/scene.ts';

/** A path as people write it: bare mostly, sometimes quoted; with spaces always quoted. */
export function pathShown(scene: Scene, path: string): string {
  if (path.includes(' '))
    return verbatim(`${scene.random.pick(['"', "'", '`'])}${path}`.replace(/^(.)(.*)$/, '$1$2$1'));
  return verbatim(scene.random.pick([path, path, path, path, `\`${path}\``, `"${path}"`, `'${path}'`]));
}
