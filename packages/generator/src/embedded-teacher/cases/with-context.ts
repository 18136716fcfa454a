import {
  answerOutput,
  askOutput,
  computeOutput,
  patchOutput,
  readOutput,
  searchOutput,
} from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { verbatim } from '../grammar/marked-text.ts';
import type { ModifyRecipe } from '../modify/modify-recipe.ts';
import { drawTextChange } from '../scene/code-lines.ts';
import { drawPath, drawSourcePath } from '../scene/paths.ts';
import { drawFunctionName, drawSymbol } from '../scene/symbols.ts';
import { contentWords, drawArea, drawProcess, drawThing, plural } from '../scene/words.ts';

const weight = 0.2;
const turn = (user: string, assistant: string) => ({
  messages: [
    { role: 'user' as const, content: user },
    { role: 'assistant' as const, content: assistant },
  ],
});

/** "and who calls it?": the first message names what the second leans on. */
export const searchFollowUp: Recipe = {
  id: 'search-follow-up',
  weight,
  draft(scene) {
    const symbol = drawSymbol(scene);
    return {
      ask: scene.say([
        '[and |]who calls it[?|]',
        'where else is it used[?|]',
        '[ok |]and where are its tests[?|]',
        'who imports that[?|]',
        'yes, [show|find] me all its usages',
        'no, i meant the callers',
        'go ahead, search for it',
        'wrong one, i want its definition',
        'what else uses [it|that one][?|]',
      ]),
      context: turn(
        scene.say(['what does {symbol} return?', 'is {symbol} any good?', 'we need to talk about {symbol}'], {
          symbol,
        }),
        scene.say(
          [
            '{symbol} returns the current state. Shall I search for its usages?',
            'I found {symbol} in one place so far. Do you want its callers?',
            'That is {symbol}. I can look up where it is used.',
          ],
          { symbol },
        ),
      ),
      output: searchOutput({
        thought: scene.say(
          [
            '"it" is {symbol} from the message before, and its places must be looked up.',
            'The earlier turn names {symbol}; the follow-up asks for more of its occurrences.',
          ],
          { symbol },
        ),
        query: symbol,
        mode: 'exact',
      }),
    };
  },
};

/** "and of 340?": the same calculation with another value. */
export const computeFollowUp: Recipe = {
  id: 'compute-follow-up',
  weight,
  draft(scene) {
    const { random } = scene;
    const [rate, first, second] = [random.integer(2, 95), random.integer(40, 9000), random.integer(40, 9000)];
    return {
      ask: scene.say(
        [
          'and [of|for] {n}[?|]',
          'same for {n}[ please|]',
          'now with {n}',
          'and if it is {n}[?|]',
          'sorry, i meant {n}',
          'what about {n}[?|]',
          'yes, compute it for {n}',
        ],
        { n: verbatim(second) },
      ),
      context: turn(`what is ${rate}% of ${first}?`, `${rate}% of ${first} is ${(rate * first) / 100}.`),
      output: computeOutput(
        'The percentage of the earlier turn is asked again with a new amount, so compute it.',
        `print(${second} * ${rate} / 100)`,
      ),
    };
  },
};

/** "yes, open it" after the assistant named a file. */
export const readFollowUp: ModifyRecipe = {
  id: 'read-follow-up',
  operation: 'read',
  weight,
  draft(scene) {
    const path = drawSourcePath(scene);
    const name = path.split('/').at(-1) as string;
    const list = scene.random.chance(0.5);
    return {
      ask: list
        ? scene.say(['open {name}', 'show me {name}', 'what does {name} do[?|]', 'read the {name} one'], {
            name: verbatim(name),
          })
        : scene.say([
            'yes[ please|, open it|]',
            'go ahead',
            'ok show me',
            'open that file',
            'what is in there[?|]',
            'show it',
          ]),
      context: list
        ? { files: [drawPath(scene), path, drawSourcePath(scene)] }
        : turn(
            scene.say(['where is {p} done?'], { p: drawProcess(scene) }),
            `Most likely in ${path}. Shall I open it?`,
          ),
      output: readOutput(
        scene.say(
          [
            'The context names {path}, which is the file that is meant, so read it.',
            'Only {path} fits the reference, and its path stands in the context.',
          ],
          { path },
        ),
        path,
      ),
    };
  },
};

/** "do it" after the assistant spelled out an edit. */
export const patchFollowUp: ModifyRecipe = {
  id: 'patch-follow-up',
  operation: 'patch',
  weight,
  draft(scene) {
    const { path, from, to } = drawTextChange(scene);
    return {
      ask: scene.say([
        'yes[ please|, do it|, change it|]',
        'go ahead',
        'ok, make that change',
        'apply it',
        'sounds right, do it',
      ]),
      context: turn(
        scene.say(['what should i change for {p}?'], { p: drawProcess(scene) }),
        `In ${path} I would replace \`${from}\` with \`${to}\`. Shall I?`,
      ),
      output: patchOutput(
        'A harmless edit was offered with path and both texts, and the user agrees to it.',
        path,
        from,
        to,
      ),
    };
  },
};

/** Yes to something that cannot be undone is no blank cheque. */
export const confirmedDestruction: Recipe = {
  id: 'confirmed-destruction',
  weight,
  draft(scene) {
    const things = plural(drawThing(scene));
    return {
      ask: scene.say([
        'yes[, do it|, go ahead|]',
        'go ahead',
        'sure, delete them',
        'ok do it',
        'yep, all of them',
      ]),
      context: turn(
        `can we get rid of old ${things}?`,
        `That would delete all ${things} older than a year from production. Do you want that?`,
      ),
      output: askOutput(
        `A short yes is not enough for deleting ${things} in production for good.`,
        `All ${things} older than a year would be lost in production. Who has approved it, is there a backup, and will you run it yourself?`,
      ),
    };
  },
};

/** The same file name twice among the given files. */
export const ambiguousName: Recipe = {
  id: 'ambiguous-name',
  weight,
  draft(scene) {
    const { random } = scene;
    const name = drawSourcePath(scene).split('/').at(-1) as string;
    const [one, other] = random.sample(
      ['src', 'lib', 'app', 'legacy', 'packages/core', 'services/api', 'test'],
      2,
    ) as [string, string];
    return {
      ask: scene.say(
        [
          'open {name}',
          'fix {name}',
          'change the timeout in {name}',
          'show me {name} please',
          'what does {name} do[?|]',
        ],
        { name: verbatim(name) },
      ),
      context: { files: [`${one}/${name}`, `${other}/${name}`, drawPath(scene)] },
      output: askOutput(
        `Two files are called ${name}, and nothing says which of them is meant.`,
        `Which one do you mean, ${one}/${name} or ${other}/${name}?`,
      ),
    };
  },
};

/** What is asked already stands in a tool's output. */
export const answeredByTool: Recipe = {
  id: 'answered-by-tool',
  weight,
  draft(scene) {
    const { random } = scene;
    const [path, symbol, n, area] = [
      drawSourcePath(scene),
      drawFunctionName(scene),
      random.integer(2, 40),
      drawArea(scene),
    ];
    const found = random.chance(0.5);
    return {
      ask: found
        ? scene.say([
            'so how many places [was that|were there][?|]',
            'how many hits did you get[?|]',
            'and the number of matches was[?|]',
          ])
        : scene.say(['so which file was it[?|]', 'where was it again[?|]', 'and it is in which file[?|]']),
      context: {
        messages: [
          { role: 'user', content: `find ${symbol}` },
          { role: 'tool', content: `${n} matches for ${symbol}; definition in ${path} (${area})` },
        ],
      },
      output: answerOutput(
        found ? `There were ${n} matches for ${symbol}.` : `${symbol} is defined in ${path}.`,
      ),
    };
  },
};

/** The selection in the editor is what "this" means. */
export const searchSelection: Recipe = {
  id: 'search-selection',
  weight,
  draft(scene) {
    const [symbol, path, process] = [drawSymbol(scene), drawSourcePath(scene), drawProcess(scene)];
    const byConcept = scene.random.chance(0.3);
    return {
      ask: byConcept
        ? scene.say(
            ['is there other code for {p} besides this[?|]', 'where else do we do {p}, apart from here[?|]'],
            { p: process },
          )
        : scene.say([
            'where else is this used[?|]',
            'who calls this[?|]',
            'find the definition of this',
            'find all usages of the selected [symbol|name]',
            'where does this come from[?|]',
          ]),
      context: { open_file: { path, selection: symbol } },
      output: searchOutput({
        thought: byConcept
          ? `The open file is known; other places of ${process} have to be found.`
          : `The selection is ${symbol}, so its other places in the repository are wanted.`,
        query: byConcept ? contentWords(process) : symbol,
        mode: byConcept ? 'semantic' : 'exact',
      }),
    };
  },
};
