import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { kept } from '../grammar/marked-text.ts';
import { contentWords, drawArea, drawPerson, drawSetting } from '../scene/words.ts';

/** "what's our session timeout": a value that only this repository knows. */
export const ourValue: Recipe = {
  id: 'our-value',
  weight: 3,
  draft(scene) {
    const setting = drawSetting(scene);
    const slots = { setting: kept(setting), area: drawArea(scene), person: drawPerson(scene) };
    return {
      ask: scene.say(templates, slots),
      output: searchOutput({
        thought: scene.say(thoughts, { setting }),
        query: contentWords(setting),
        mode: scene.random.chance(0.6) ? 'semantic' : 'hybrid',
      }),
    };
  },
};

const templates = [
  "what[ is|'s|s] [our|the|the current|our default|our actual|the configured] {setting}[?|]",
  "what[ is|'s] [our|the] {setting} [set to|at the moment|in production config|for {area}|these days|right now][?|]",
  'where [is|do we set|do we define|do we configure|can i see|gets] [the |our |]{setting}[ set| defined| configured| stored|][?|]',
  'how [high|big|long|low|large] is [our|the] {setting}[ by default| in {area}| in code|][?|]',
  '[which|what] value do we use for [the |]{setting}[ in {area}| by default|][?|]',
  '{person} [is asking|wants to know|asked me|keeps asking] [what|about] [our|the] {setting}[ is|][. where is it defined?|?|, what do we have in code?]',
  'is [the|our] {setting} [hardcoded|configurable|per tenant|the same everywhere|read from the env|documented anywhere][?|]',
  'since when is [our|the] {setting} [that low|so high|configurable|what it is][?|]',
  '{setting}[ value| default| config|: where|?? cant find it|]',
  '[find|look up|check|tell me] [our|the|what we have as] {setting}[ please| in the config| for {area}|]',
  'why is [our|the] {setting} so [low|high|short|strange][? where does it come from?|?]',
  'do we [have|enforce|set|override] [a|any|some] {setting}[ anywhere| in {area}|][?|]',
  'i [thought|assumed|was told] [our|the] {setting} was [{n}|different], [what is it really|can you check|is that right][?|]',
  'does the {area} [service|job|module] [use|respect|ignore] [the|our] {setting}[?|]',
  'under which key [is|do we keep] [the|our] {setting}[?|]',
].map((template) => template.replace('{n}', 'lower'));

const thoughts = [
  'The value of {setting} is specific to this project, so it must be looked up in the repository.',
  'Which {setting} applies here is defined somewhere in code or config that nobody named; search it.',
  'General knowledge cannot tell what {setting} this team configured, the code base can.',
  'A configured value is asked for and its file is unknown, so find where {setting} is set.',
  '"our" points at this repository: find the definition of {setting} before stating any number.',
  'I would be guessing a number otherwise; the definition of {setting} has to be found first.',
  'The setting has to be located because no file or key is given for {setting}.',
];
