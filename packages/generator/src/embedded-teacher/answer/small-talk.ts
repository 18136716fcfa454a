import { answerOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { pickWeighted } from '../grammar/pick-weighted.ts';
import { drawArea, drawPerson, drawProcess, drawThing, drawVendor } from '../scene/words.ts';
import { conversation } from './conversation.ts';

/** Greetings, thanks, opinions, and questions about the assistant. */
export const smallTalk: Recipe = {
  id: 'small-talk',
  weight: 1.3,
  draft(scene) {
    const item = pickWeighted(conversation, scene.random);
    const slots = {
      thing: drawThing(scene),
      area: drawArea(scene),
      vendor: drawVendor(scene),
      person: drawPerson(scene),
      process: drawProcess(scene),
    };
    return {
      ask: scene.say(item.says, slots),
      output: answerOutput(scene.random.pick(item.replies)),
      plain: true,
    };
  },
};
