import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { verbatim } from '../grammar/marked-text.ts';
import { drawLiteral } from '../scene/symbols.ts';
import { drawPerson } from '../scene/words.ts';
import { exactThought } from './exact-thought.ts';

/** "where do we read STRIPE_WEBHOOK_SECRET": env vars, error codes, routes, messages, imports. */
export const literalLookup: Recipe = {
  id: 'literal-lookup',
  weight: 3,
  draft(scene) {
    const { text, what } = drawLiteral(scene);
    const quoted = /\s/.test(text) || scene.random.chance(0.3);
    const mark = scene.random.pick(['"', '`', "'", '"']);
    const shown = quoted && !text.includes(mark) ? `${mark}${text}${mark}` : text;
    const slots = { literal: verbatim(shown), what, person: drawPerson(scene) };
    return {
      ask: scene.say(templates, slots),
      output: searchOutput({ thought: exactThought(scene, text), query: text, mode: 'exact' }),
    };
  },
};

const templates = [
  'where [do we|does the code|does anything] [use|read|reference|mention|set|check] {literal}[?|]',
  '[find|list|show] [all |every |][places|files|spots|lines|code] [that contain|containing|with|mentioning] {literal}',
  'where does [the |][{what} |]{literal} come from[?|]',
  '[what|which code] [emits|produces|throws|raises|returns|logs|sets] [the {what} |]{literal}[?|]',
  '[users|{person}|qa|people] [see|keep seeing|report|get|got|sent me] [the {what} |]{literal}[. where is that in our code|, where do we raise that|, which code produces it|, what causes it in our code][?|]',
  'grep {literal}',
  '{literal} [where|- who uses this|which file|?| in code]',
  'is the {what} {literal} [still used|used anywhere|documented|referenced in tests|dead][?|]',
  'search [the repo |the codebase |everything |]for {literal}',
  'what [is|does] the {what} {literal} [for|do|used for|mean] [in our code|here|in this repo][?|]',
  'every file with {literal} [in it|please|, list them]',
  'who [still |]uses {literal}[?| these days?|]',
  'do we [still |]have {literal} [anywhere|lying around|hardcoded somewhere|in the code][?|]',
  'how many [places|files] [use|mention|contain] {literal}[?|]',
  'we want to get rid of {literal}, [where is it used|which files touch it|find all of them first]',
];
