import type { Draft } from '../draft.ts';
import { unmark } from '../grammar/marked-text.ts';
import { pickWeighted } from '../grammar/pick-weighted.ts';
import type { Scene } from '../scene/scene.ts';
import { heavyTypos, ordinaryVoices, veryLong, voiceOfStyle } from './voices.ts';

/** The finished query of a draft: its ask in the voice of the assignment, its block beside it, no marks left. */
export function sayInVoice(draft: Draft, scene: Scene): string {
  const { random, assignment } = scene;
  const block = draft.block;
  if (draft.plain) return joinBlock(unmark(draft.ask), block, false);
  const voice =
    assignment.edge_case === 'very-long'
      ? veryLong
      : assignment.edge_case === 'heavy-typos'
        ? heavyTypos
        : ((random.chance(0.65) ? voiceOfStyle[assignment.style] : undefined) ??
          pickWeighted(ordinaryVoices, random).voice);
  const said = voice(draft.ask, scene);
  return joinBlock(unmark(said).trim(), block, random.chance(0.22));
}

function joinBlock(text: string, block: string | undefined, first: boolean): string {
  if (block === undefined) return text;
  return first
    ? `${block}\n\n${text.replace(/:$/, '')}`
    : `${text}\n${block.startsWith('```') ? '' : '\n'}${block}`;
}
