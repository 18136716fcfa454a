import { answerOutput, askOutput, computeOutput, readOutput, searchOutput } from '../agent-outputs.ts';
import { verbatim } from '../grammar/marked-text.ts';
import { drawConfigPath, drawSourcePath } from '../scene/paths.ts';
import { drawSymbol } from '../scene/symbols.ts';
import { contentWords } from '../scene/words.ts';
import { conceptThought } from '../search/concept-thought.ts';
import { exactThought } from '../search/exact-thought.ts';
import type { BoundaryFamily } from './boundary-family.ts';
import { sharedPractices } from './shared-practices.ts';

const runThought = 'Everything needed stands in the request itself, so a few lines of Python settle it.';
const readThought = (path: string) =>
  `The same question, but about the named file ${path}, which can be read.`;

/** The same words about our code, about the world, about a named file, about a given value. */
export const minimalPairs: readonly BoundaryFamily[] = [
  {
    id: 'practice',
    kind: 'minimal-pair',
    members(scene) {
      const { random } = scene;
      const [noun, advice] = random.pick(sharedPractices);
      const path = drawSourcePath(scene);
      const [own, world, place] = random.pick([
        [`how do we handle ${noun}`, `how does one usually handle ${noun}`, 'how does {path} handle {noun}'],
        [
          `what is our approach to ${noun}`,
          `what is a good approach to ${noun}`,
          'what is the approach to {noun} in {path}',
        ],
        [`where do we do ${noun}`, `when should one do ${noun}`, 'where in {path} is {noun} done'],
        [`explain our ${noun}`, `explain ${noun} in general`, 'explain the {noun} in {path}'],
        [
          `what's wrong with our ${noun}`,
          `what usually goes wrong with ${noun}`,
          'what is wrong with the {noun} in {path}',
        ],
        [
          `show me how ${noun} works here`,
          `tell me how ${noun} works in principle`,
          'show me how {noun} works in {path}',
        ],
        [`do we have ${noun}`, `does a small app need ${noun}`, 'does {path} have {noun}'],
        [`best place in our code for ${noun}?`, `best practices for ${noun}?`, '{path}: is the {noun} ok?'],
        [
          `is ${noun} done properly in this project`,
          `how is ${noun} done properly`,
          'is {noun} done properly in {path}',
        ],
        [
          `why do we need ${noun} in the {area} module`,
          `why do people need ${noun}`,
          'why does {path} need {noun}',
        ],
      ] as const);
      const mark = random.pick(['?', '', '?']);
      const slots = { path: verbatim(path), noun, area: random.pick(scene.lexicon.areas) };
      return [
        {
          variant: 'own-project',
          intent: 'search',
          draft: {
            ask: scene.say([own + mark], slots),
            output: searchOutput({
              thought: conceptThought(scene, noun),
              query: contentWords(noun),
              mode: 'semantic',
            }),
          },
        },
        {
          variant: 'general-knowledge',
          intent: 'answer',
          draft: { ask: scene.say([world + mark], slots), output: answerOutput(advice) },
        },
        {
          variant: 'named-place',
          intent: 'modify',
          draft: { ask: scene.say([place + mark], slots), output: readOutput(readThought(path), path) },
        },
      ];
    },
  },
  {
    id: 'value',
    kind: 'minimal-pair',
    members(scene) {
      const { random } = scene;
      const setting = random.pick([
        'session timeout',
        'cache TTL',
        'polling interval',
        'token lifetime',
        'backoff delay',
        'retention period',
        'lock timeout',
        'keep-alive',
      ]);
      const seconds = random.integer(12, 900) * 60;
      const path = drawConfigPath(scene);
      const unit = random.pick(['minutes', 'hours', 'days']);
      return [
        {
          variant: 'own-project',
          intent: 'search',
          draft: {
            ask: `how many ${unit} is our ${setting}?`,
            output: searchOutput({ thought: conceptThought(scene, setting), query: setting, mode: 'hybrid' }),
          },
        },
        {
          variant: 'given-value',
          intent: 'compute',
          draft: {
            ask: `how many ${unit} is a ${setting} of ${verbatim(seconds)} seconds?`,
            output: computeOutput(
              runThought,
              `seconds = ${seconds}\nprint("minutes", seconds / 60, "hours", seconds / 3600, "days", seconds / 86400)`,
            ),
          },
        },
        {
          variant: 'named-place',
          intent: 'modify',
          draft: {
            ask: `how many ${unit} is the ${setting} in ${verbatim(path)}?`,
            output: readOutput(readThought(path), path),
          },
        },
        {
          variant: 'general-knowledge',
          intent: 'answer',
          draft: {
            ask: `how many ${unit} should a ${setting} be in general?`,
            output: answerOutput(
              `There is no fixed number: a ${setting} is as short as users and load allow and as long as it must be; start with a common default of your framework and adjust it by measurements.`,
            ),
          },
        },
      ];
    },
  },
  {
    id: 'regex',
    kind: 'minimal-pair',
    members(scene) {
      const { random } = scene;
      const what = random.pick(['email', 'phone', 'order id', 'postcode', 'slug', 'username']);
      const sample = {
        email: `a.b+${random.integer(1, 99)}@example.org`,
        phone: `+49 30 ${random.integer(10000, 99999)}`,
        'order id': `AB-${random.integer(1000, 9999)}`,
        postcode: String(random.integer(10000, 99999)),
        slug: `my-page-${random.integer(1, 40)}`,
        username: `user_${random.integer(1, 400)}`,
      }[what];
      const pattern = {
        email: '^[^@]+@[^@]+\\.\\w+$',
        phone: '^\\+?[\\d ]+$',
        'order id': '^[A-Z]{2}-\\d{4}$',
        postcode: '^\\d{5}$',
        slug: '^[a-z0-9-]+$',
        username: '^\\w{3,16}$',
      }[what];
      const path = drawSourcePath(scene);
      return [
        {
          variant: 'own-project',
          intent: 'search',
          draft: {
            ask: `does our ${what} regex accept ${verbatim(sample as string)}?`,
            output: searchOutput({
              thought: conceptThought(scene, `${what} regex`),
              query: `${what} regex`,
              mode: 'hybrid',
            }),
          },
        },
        {
          variant: 'given-value',
          intent: 'compute',
          draft: {
            ask: `does ${verbatim(pattern as string)} accept ${verbatim(sample as string)}?`,
            output: computeOutput(
              runThought,
              `import re\nprint(bool(re.search(r"${pattern}", "${sample}")))`,
            ),
          },
        },
        {
          variant: 'named-place',
          intent: 'modify',
          draft: {
            ask: `does the ${what} regex in ${verbatim(path)} accept ${verbatim(sample as string)}?`,
            output: readOutput(readThought(path), path),
          },
        },
        {
          variant: 'general-knowledge',
          intent: 'answer',
          draft: {
            ask: `is it a good idea to check ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} with a regex?`,
            output: answerOutput(
              'For a rough check of the form, yes; whether it really exists or is allowed needs a lookup or a confirmation, because a regex sees only characters.',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'what-does',
    kind: 'minimal-pair',
    members(scene) {
      const { random } = scene;
      const symbol = drawSymbol(scene);
      const path = drawSourcePath(scene);
      const [name, meaning] = random.pick([
        [
          'git rebase',
          'It replays your commits on top of another base, which gives a linear but rewritten history.',
        ],
        [
          'git stash',
          'It puts uncommitted changes aside and leaves a clean working tree; `git stash pop` brings them back.',
        ],
        ['grep -r', 'It searches all files below a directory for a pattern.'],
        ['npm ci', 'It installs exactly what the lock file says, after removing node_modules.'],
        [
          'the yield keyword',
          'It hands a value to the caller and pauses the function until the next one is wanted.',
        ],
        ['chmod +x', 'It makes a file executable.'],
        [
          'docker compose up',
          'It creates and starts the services of a compose file; -d does so in the background.',
        ],
        ['SELECT DISTINCT', 'It returns each combination of the chosen columns only once.'],
      ]);
      const numbers = [random.integer(1, 60), random.integer(1, 60), random.integer(1, 60)].join(', ');
      const expression = random.pick([
        `sorted([${numbers}])[1]`,
        `sum([${numbers}]) % 7`,
        `"-".join(map(str, [${numbers}]))`,
        `max([${numbers}]) - min([${numbers}])`,
        `[${numbers}][::-1]`,
      ]);
      const verb = random.pick(['do', 'return', 'do exactly']);
      return [
        {
          variant: 'own-project',
          intent: 'search',
          draft: {
            ask: `what does ${verbatim(symbol)} ${verb}?`,
            output: searchOutput({ thought: exactThought(scene, symbol), query: symbol, mode: 'exact' }),
          },
        },
        {
          variant: 'given-value',
          intent: 'compute',
          draft: {
            ask: `what does ${verbatim(expression)} ${verb}?`,
            output: computeOutput(runThought, `print(${expression})`),
          },
        },
        {
          variant: 'named-place',
          intent: 'modify',
          draft: { ask: `what does ${verbatim(path)} ${verb}?`, output: readOutput(readThought(path), path) },
        },
        {
          variant: 'general-knowledge',
          intent: 'answer',
          draft: { ask: `what does ${name} ${verb}?`, output: answerOutput(meaning as string) },
        },
        {
          variant: 'argument-missing',
          intent: 'escalate',
          draft: {
            ask: `what does it ${verb}?`,
            output: askOutput(
              'Nothing says what "it" is, so the referent has to be asked for.',
              'What do you mean by "it"? Name the function, the file or paste the code.',
            ),
          },
        },
      ];
    },
  },
];
