import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { kept, verbatim } from '../grammar/marked-text.ts';
import { drawLiteral, drawSymbol, drawTypeName } from '../scene/symbols.ts';
import { contentWords, drawAction, drawArea, drawProcess, drawSetting, drawThing } from '../scene/words.ts';

/** "bump the timeout to 60": an edit, but nobody said where. The place has to be found first. */
export const editWithoutPath: Recipe = {
  id: 'edit-without-path',
  weight: 4,
  draft(scene) {
    const { random } = scene;
    const setting = drawSetting(scene);
    const symbol = drawSymbol(scene);
    const process = drawProcess(scene);
    const literal = drawLiteral(scene).text;
    const thing = drawThing(scene);
    const from = random.pick([3, 5, 10, 15, 20, 30, 50, 60, 100, 300, 500]);
    const slots = {
      setting: kept(setting),
      symbol: verbatim(random.chance(0.25) ? `\`${symbol}\`` : symbol),
      other: verbatim(drawTypeName(scene)),
      process: kept(process),
      action: kept(drawAction(scene)),
      literal: verbatim(`"${literal}"`),
      thing: kept(thing),
      area: drawArea(scene),
      from: verbatim(from),
      to: verbatim(random.pick([from * 2, from * 3, from + 5, Math.ceil(from / 2) + 1])),
      unit: random.pick(['', '', ' seconds', 's', ' minutes', ' days', 'ms', '%', ' retries']),
    };
    const kind = random.pick(kinds);
    const chosen =
      kind.target === 'setting'
        ? setting
        : kind.target === 'symbol'
          ? symbol
          : kind.target === 'literal'
            ? literal
            : kind.target === 'process'
              ? process
              : thing;
    const exact = kind.target === 'symbol' || kind.target === 'literal';
    return {
      ask: scene.say(kind.templates, slots),
      output: searchOutput({
        thought: scene.say(thoughts, { chosen }),
        query: exact ? chosen : contentWords(chosen),
        mode: exact ? 'exact' : random.chance(0.5) ? 'hybrid' : 'semantic',
      }),
    };
  },
};

const kinds = [
  {
    target: 'setting',
    templates: [
      '[bump|raise|increase|lower|reduce|set|change|drop|update|move] the {setting} to {to}{unit}[ please| pls| for {area}| everywhere|]',
      '[bump|raise|change|switch|move] [our |the ]{setting} from {from} to {to}{unit}[ please|]',
      '{setting} should be {to}{unit}[, not {from}| instead of {from}|][, please change it|. fix|. can you update it?|]',
      '[make|can you make|please make] [the |our ]{setting} configurable[ via env| per tenant|]',
      'the {setting} is too [low|high|short|long], [make it|set it to|change to] {to}{unit}',
      "[let's|we should|i want to|we need to] [double|halve|cap|raise] the {setting}[ to {to}{unit}| for {area}|]",
      'remove the {setting}[ limit| override| for {area}|][, nobody needs it|]',
      'set {setting} = {to}',
      'can you [quickly |]change the {setting}[?| to {to}?| in {area} to {to}?]',
    ],
  },
  {
    target: 'symbol',
    templates: [
      'rename {symbol} to {other}[ everywhere| across the repo| please|]',
      'add [a null check|logging|a docstring|error handling|a timeout|type hints|a unit test|input validation|caching|retries|an early return|an optional parameter] [to|in|around] {symbol}',
      '[refactor|simplify|clean up|rewrite|speed up|split|inline|extract] {symbol}[ so it is readable| into smaller functions| please| without changing behaviour|]',
      '[make|turn] {symbol} [async|private|generic|nullable|static|case insensitive|into a class]',
      'change {symbol} to [return null instead of throwing|throw when nothing is found|accept a list|use the new client|log a warning]',
      'fix the [typo|off by one|race condition|memory leak|wrong default|failing case] in {symbol}',
      'replace {symbol} [with|by] {other}',
      'deprecate {symbol}[ in favour of {other}|]',
      '{symbol} should [return early|not be public|take a timeout|be memoized|use {other}][, change that|. please fix|]',
    ],
  },
  {
    target: 'literal',
    templates: [
      'change the text {literal} to something friendlier',
      'replace {literal} with something less hardcoded[ everywhere|]',
      'remove [all |every |][references|mentions] [to|of] {literal}[ from the code|]',
      'fix the wording of {literal}',
      'swap out {literal} [everywhere|across the repo|in the code]',
    ],
  },
  {
    target: 'process',
    templates: [
      'add [logging|metrics|tests|tracing|a feature flag|a timeout] [to|around|for] {process}',
      '[disable|turn off|switch off|comment out|enable|turn on] {process}[ for {area}| in dev| for now|]',
      '[improve|refactor|fix|speed up|harden] [our |the |]{process}[ code| please|]',
      '{process} needs [a retry|better error messages|a lock|to be async][, add it| please| - do it|]',
      "[let's|please|can you] make {process} [optional|configurable|faster|idempotent]",
    ],
  },
  {
    target: 'thing',
    templates: [
      'add a [field|column|status|flag|created_at field|comment field] to the {thing} [model|type|schema|table|entity|form]',
      'the {thing} [page|list|screen|view|form] should [show the newest first|hide closed ones|have a search box|load faster][, please change|. add it|]',
      'fix the {thing} [bug|crash|layout|validation|sorting] [in {area}|when the list is empty|for guests]',
      'hide the {thing} [button|link|menu entry] [for guests|on mobile|behind a flag]',
      'add validation to the {thing} form',
      'fix the typo on the {thing} page[, it says teh|]',
    ],
  },
] as const;

const thoughts = [
  'An edit is requested but no file is named, so the place of {chosen} must be found first.',
  'Before anything can be changed I need to know which file holds {chosen}; guessing a path is wrong.',
  'The change itself is clear while its location is not; search for {chosen} and edit afterwards.',
  'Without a path no file operation is allowed: discover where {chosen} lives in the repository.',
  'Editing comes second here, locating {chosen} is the first step because nobody gave its file.',
  'There is no path in the request, hence find {chosen} instead of inventing a file.',
];
