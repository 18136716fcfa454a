import { listOutput, readOutput, searchOutput } from '../agent-outputs.ts';
import { kept, verbatim } from '../grammar/marked-text.ts';
import { drawFolder, drawSourcePath } from '../scene/paths.ts';
import { contentWords, drawProcess } from '../scene/words.ts';
import { conceptThought } from '../search/concept-thought.ts';
import type { BoundaryFamily } from './boundary-family.ts';

/** A path in passing, and the same path as the thing asked for. */
export const backgroundOrTarget: readonly BoundaryFamily[] = [
  {
    id: 'passing-file',
    kind: 'background-path',
    members(scene) {
      const path = drawSourcePath(scene);
      const process = drawProcess(scene);
      const slots = { path: verbatim(path), process: kept(process) };
      return [
        {
          variant: 'path-in-background',
          intent: 'search',
          draft: {
            ask: scene.say(
              [
                'i was in {path} and wondered where {process} is done[?|]',
                '{path} fails since yesterday, where is {process} implemented[?|]',
                'not {path}, but where do we do {process}[?|]',
                'after my change in {path} something is off with {process}, which code handles it[?|]',
              ],
              slots,
            ),
            output: searchOutput({
              thought: conceptThought(scene, process),
              query: contentWords(process),
              mode: 'semantic',
            }),
          },
        },
        {
          variant: 'path-as-target',
          intent: 'modify',
          draft: {
            ask: scene.say(
              [
                'open {path}, i wondered about {process}',
                '{path} fails since yesterday, show it',
                'where in {path} is {process} done[?|]',
                'something is off with {process}, show me {path}',
              ],
              slots,
            ),
            output: readOutput(`The file ${path} itself is what the user wants to see.`, path),
          },
        },
      ];
    },
  },
  {
    id: 'passing-folder',
    kind: 'background-path',
    members(scene) {
      const folder = drawFolder(scene);
      const process = drawProcess(scene);
      const slots = { folder: verbatim(folder), process: kept(process) };
      const pattern = `${folder.replace(/^\.\//, '').replace(/\/$/, '')}/**`;
      return [
        {
          variant: 'path-in-background',
          intent: 'search',
          draft: {
            ask: scene.say(
              [
                'what in {folder} deals with {process}[?|]',
                'which file in {folder} does {process}[?|]',
                'find {process} in {folder}',
              ],
              slots,
            ),
            output: searchOutput({
              thought: conceptThought(scene, process),
              query: contentWords(process),
              mode: 'semantic',
              file_pattern: pattern,
            }),
          },
        },
        {
          variant: 'path-as-target',
          intent: 'modify',
          draft: {
            ask: scene.say(
              [
                'what is in {folder}[?|]',
                'which files are in {folder}[?|]',
                'show {folder}, the {process} stuff should be there',
              ],
              slots,
            ),
            output: listOutput(`The directory ${folder} is to be listed, nothing has to be found.`, folder),
          },
        },
      ];
    },
  },
];
