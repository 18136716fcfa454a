import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { kept, verbatim } from '../grammar/marked-text.ts';
import { drawScope } from '../scene/scopes.ts';
import { drawLiteral, drawSymbol } from '../scene/symbols.ts';
import { contentWords, drawAction, drawProcess, drawSetting } from '../scene/words.ts';

/** A search that the user limited to a folder, an extension or a glob. */
export const scopedSearch: Recipe = {
  id: 'scoped-search',
  weight: 4,
  draft(scene) {
    const { random } = scene;
    const scope = drawScope(scene);
    const exact = random.chance(0.5);
    const target = exact ? (random.chance(0.6) ? drawSymbol(scene) : drawLiteral(scene).text) : '';
    const noun = random.chance(0.7) ? drawProcess(scene) : drawSetting(scene);
    const action = drawAction(scene);
    const byAction = !exact && random.chance(0.4);
    const slots = {
      scope: scope.phrase,
      noun: kept(noun),
      action: kept(action),
      target: verbatim(random.chance(0.3) && !target.includes('`') ? `\`${target}\`` : target),
    };
    const templates = exact ? exactTemplates : byAction ? actionTemplates : nounTemplates;
    const subject = exact ? target : byAction ? action : noun;
    return {
      ask: scene.say(templates, slots),
      output: searchOutput({
        thought: scene.say(thoughts, { subject, pattern: scope.pattern }),
        query: exact ? target : contentWords(subject),
        mode: exact ? 'exact' : random.chance(0.7) ? 'semantic' : 'hybrid',
        file_pattern: scope.pattern,
      }),
    };
  },
};

const exactTemplates = [
  'find {target} {scope}',
  'where [is|do we use|do we set] {target} {scope}[?|]',
  'who [uses|calls|touches] {target} {scope}[?|]',
  '{target} {scope}[?|]',
  '[all |][usages|references|occurrences] of {target} {scope}',
  'grep {target} {scope}',
  'search {scope} for {target}',
  '{scope}, [where is|who calls|find|list everything with] {target}[?|]',
  'is {target} [mentioned|referenced|used] {scope}[?|]',
  'which files {scope} [contain|mention|import|reference] {target}[?|]',
];
const nounTemplates = [
  'where is {noun} [handled|configured|tested|defined|done] {scope}[?|]',
  'find [the |anything about |code for |everything related to |]{noun} {scope}',
  'how is {noun} [done|handled|set up] {scope}[?|]',
  '{noun} {scope}',
  '{scope}: [where is|how do we do|what covers|find] {noun}[?|]',
  'do we have [anything|something] [about|for|on] {noun} {scope}[?|]',
  'which [files|ones] {scope} [deal with|mention|cover|set] {noun}[?|]',
  '[look|search] {scope} for {noun}',
  'is there [a test for|a section on|something on] {noun} {scope}[?|]',
];
const actionTemplates = [
  'where do we {action} {scope}[?|]',
  'find where we {action}, {scope}',
  '{scope} — where do we {action}[?|]',
  'show me the code [to|we use to] {action}, {scope}',
  'which code {scope} is there to {action}[?|]',
  'do we {action} anywhere {scope}[?|]',
];

const thoughts = [
  'The search for {subject} is limited by the user, so the pattern {pattern} narrows it.',
  'A scope was given but no single file; look for {subject} within {pattern}.',
  'Discovery is needed and the user fenced it in, which {pattern} expresses as a glob.',
  'Restricting to {pattern} respects the stated scope while {subject} is still to be located.',
  'No exact file is named, only an area; searching {pattern} for {subject} does what was asked.',
  'The place of {subject} is unknown inside {pattern}, so search there and nowhere else.',
];
