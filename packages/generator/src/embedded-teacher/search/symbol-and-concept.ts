import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { kept, verbatim } from '../grammar/marked-text.ts';
import { drawSymbol } from '../scene/symbols.ts';
import { contentWords, drawArea, drawProcess, drawSetting } from '../scene/words.ts';

/** "how does PayoutJob deal with currency conversion": a name and an idea together. */
export const symbolAndConcept: Recipe = {
  id: 'symbol-and-concept',
  weight: 2,
  draft(scene) {
    const symbol = drawSymbol(scene);
    const concept = scene.random.chance(0.7) ? drawProcess(scene) : drawSetting(scene);
    const slots = {
      symbol: verbatim(scene.random.chance(0.3) ? `\`${symbol}\`` : symbol),
      concept: kept(concept),
      area: drawArea(scene),
    };
    return {
      ask: scene.say(templates, slots),
      output: searchOutput({
        thought: scene.say(thoughts, { symbol, concept }),
        query: `${symbol} ${contentWords(concept)}`,
        mode: 'hybrid',
      }),
    };
  },
};

const templates = [
  'how does {symbol} [deal with|handle|take care of|do|affect|relate to] {concept}[?|]',
  'where [does|in the code does] {symbol} [deal with|handle|do|care about] {concept}[?|]',
  'does {symbol} [take|have] {concept} [into account|covered|built in][?|]',
  'what role does {symbol} play in {concept}[?|]',
  'show me how {symbol} and {concept} [fit together|interact|are connected|depend on each other]',
  '{concept} in {symbol}[?| - how| where exactly|]',
  'find the {concept} [code|logic|part|bit] [around|inside|in|near] {symbol}',
  'is {concept} [handled|done] [inside|by] {symbol} or [elsewhere|somewhere else|in {area}][?|]',
  'why does {symbol} [ignore|skip|break|bypass] {concept}[?|]',
  '[i think|pretty sure] {symbol} [breaks|messes with|is part of] {concept}, [find where|can you confirm in the code|show me]',
  'we call {symbol} but {concept} [never happens|does not kick in|seems off]. where [is it hooked up|do these meet|is the link][?|]',
];

const thoughts = [
  'A name ({symbol}) and an idea ({concept}) are both given, so text and meaning search combine.',
  'The symbol {symbol} anchors it, yet {concept} is only a description; hybrid covers both.',
  'How {symbol} relates to {concept} must be found in code, and no file is named.',
  'Pure exact search would miss the {concept} part, hence a mixed search around {symbol}.',
  'Both the identifier {symbol} and the concept count here, with no path to open directly.',
];
