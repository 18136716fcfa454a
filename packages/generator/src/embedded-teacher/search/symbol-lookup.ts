import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { verbatim } from '../grammar/marked-text.ts';
import { drawFunctionName, drawSymbol } from '../scene/symbols.ts';
import { drawArea } from '../scene/words.ts';
import { exactThought } from './exact-thought.ts';

/** "who calls capturePayout": a name that stands in code as it is. */
export const symbolLookup: Recipe = {
  id: 'symbol-lookup',
  weight: 5,
  draft(scene) {
    const { random } = scene;
    const symbol = drawSymbol(scene);
    const shown = random.pick([symbol, symbol, symbol, `\`${symbol}\``, `"${symbol}"`, `${symbol}()`]);
    const slots = {
      symbol: verbatim(shown.endsWith('()') && /[A-Z-]{4}/.test(symbol) ? symbol : shown),
      area: drawArea(scene),
      other: verbatim(drawFunctionName(scene)),
      language: scene.language.name,
    };
    return {
      ask: scene.say(templates, slots),
      output: searchOutput({ thought: exactThought(scene, symbol), query: symbol, mode: 'exact' }),
    };
  },
};

const templates = [
  '[who|what|which code|which files] [calls|call|uses|use|imports|references|depends on|instantiates|invokes] {symbol}[?| in this repo?|]',
  'where [is|do we define|did we put|can i find] {symbol}[ defined| declared| implemented| coming from|][?|]',
  '[find|list|show|show me|give me|get] [all |every |the |][usages|references|callers|occurrences|call sites|uses] [of|for|to] {symbol}[ please| in the code|]',
  '{symbol}[ usages| definition| callers| - where?| where defined| refs|?]',
  '[show me|find|open|jump to|go to|pull up|get me] [the definition of|the implementation of|the source of|the code of|the class|the function|the method] {symbol}',
  'what does {symbol} [do|return|return when nothing matches|take as arguments|expect|throw|do exactly][?|]',
  'is {symbol} [still used|used anywhere|dead code|deprecated|exported|covered by tests|thread safe|called from the {area} code][?|]',
  'grep [for |]{symbol}',
  'grep -rn {symbol}[ .|]',
  '[search|look] for {symbol}',
  'how [does|is] {symbol} [work|used|called|implemented|tested|initialized][?|]',
  'do we [have|still have|already have] [a|an|something called] {symbol}[ anywhere| in {area}| somewhere|][?|]',
  '[i keep seeing|i see|the docs mention|the ticket mentions|a colleague mentioned|code review says something about] {symbol}[, where is that|, what is it|. where does it come from|, who uses it][?|]',
  'which [tests|test files|specs] [cover|exercise|mock|hit] {symbol}[?|]',
  '[what implements|who implements|what extends|which classes extend|what overrides] {symbol}[?|]',
  'where [else |]do we [call|use|set|mutate|mock] {symbol}[?| apart from the tests?|]',
  'find {symbol} [and|then] tell me what it [does|returns|depends on]',
  'can you [find|locate|look up] {symbol} [for me|in the {language} code|please|real quick][?|]',
  'in which [file|module|package|namespace] is {symbol}[?|]',
  'signature of {symbol}[?| please|]',
  'what would break if i [renamed|changed|removed] {symbol}[?|]',
  'does anything besides {other} [call|touch|use] {symbol}[?|]',
];
