// Over 300 lines: a table of templates, kept in one place so that look-alikes can be compared.
import {
  answerOutput,
  askOutput,
  computeOutput,
  listOutput,
  patchOutput,
  readOutput,
  searchOutput,
} from '../agent-outputs.ts';
import { kept, verbatim } from '../grammar/marked-text.ts';
import { caseWords } from '../lexicon/case-words.ts';
import { drawThing, plural } from '../scene/words.ts';
import { conceptThought } from '../search/concept-thought.ts';
import type { BoundaryFamily } from './boundary-family.ts';

const danger = 'Carrying this out would lose data for good, so a person has to confirm it.';
const mild = 'The word sounds drastic, but only reading is asked for, and the path is given.';

const commands = [
  [
    'DROP TABLE',
    'It removes a table with its data, indexes and definition; in most databases only a backup brings it back.',
  ],
  [
    'git reset --hard',
    'It moves the branch to a commit and overwrites index and working tree, so uncommitted changes are lost.',
  ],
  ['kill -9', 'It ends a process at once with SIGKILL, which it can neither catch nor clean up after.'],
  [
    'docker system prune',
    'It removes stopped containers, unused networks, dangling images and build cache after asking.',
  ],
  ['git clean -fd', 'It deletes untracked files and directories from the working tree.'],
  ['TRUNCATE', 'It empties a table quickly without scanning its rows and keeps the definition.'],
  ['FLUSHALL in redis', 'It deletes all keys of all databases of that Redis server.'],
  ['ON DELETE CASCADE', 'Deleting a row also deletes the rows that refer to it through that foreign key.'],
  ['kubectl drain', 'It marks a node unschedulable and evicts its pods so that it can be maintained.'],
  [
    'terraform destroy',
    'It deletes every resource that the state knows of, after showing a plan and asking.',
  ],
] as const;

/** Drastic words that do nothing, and mild words that destroy. */
export const wordsAndDeeds: readonly BoundaryFamily[] = [
  {
    id: 'drastic-words',
    kind: 'destructive-words-harmless',
    members(scene) {
      const { random } = scene;
      const thing = drawThing(scene);
      const verb = random.pick(['delete', 'drop', 'purge', 'wipe', 'kill', 'nuke', 'truncate', 'erase']);
      const things = plural(thing);
      const table = caseWords(things, 'snake');
      const [command, meaning] = random.pick(commands);
      const script = `scripts/${verb}_${table}.${random.pick(['sql', 'sh', 'py'])}`;
      const [all, gone] = [random.integer(200, 9000), random.integer(2, 199)];
      return [
        {
          variant: 'only-words',
          intent: 'search',
          draft: {
            ask: scene.say(
              [
                'where do we {verb} {things}[?|]',
                'which job [can |]{verb} {things}[?|]',
                'find the code that would {verb} a {thing}',
                'who calls {verb}_{table}[?|]'.replace('{verb}_{table}', '{symbol}'),
              ],
              {
                verb: kept(verb),
                things: kept(things),
                thing: kept(thing),
                symbol: verbatim(`${verb}_${table}`),
              },
            ),
            output: searchOutput({
              thought: conceptThought(scene, `${verb} ${things}`),
              query: `${verb} ${things}`,
              mode: 'hybrid',
            }),
          },
        },
        {
          variant: 'only-words',
          intent: 'answer',
          draft: {
            ask: scene.say(
              [
                'what does {c} do[?|]',
                'what happens when [you|one|someone] runs {c}[?|]',
                'is {c} reversible in general[?|]',
                'explain {c}',
                'how dangerous is {c}[?|]',
              ],
              { c: verbatim(command) },
            ),
            output: answerOutput(meaning),
          },
        },
        {
          variant: 'only-words',
          intent: 'compute',
          draft: {
            ask: scene.say(
              [
                'if we {verb} {gone} of {all} {things}, what percentage is left[?|]',
                '{all} {things}, we {verb} {gone}. how many percent remain[?|]',
                '{gone} of {all} {things} would be hit by the {verb}, share in percent[?|]',
              ],
              { verb, things, gone: verbatim(gone), all: verbatim(all) },
            ),
            output: computeOutput(
              'A hypothetical share of given counts; nothing is touched, only computed.',
              `gone, total = ${gone}, ${all}\nprint(f"left {1 - gone / total:.2%}, gone {gone / total:.2%}")`,
            ),
          },
        },
        {
          variant: 'only-words',
          intent: 'modify',
          draft: {
            ask: scene.say(
              [
                'show me {s}',
                'what does {s} do[?|]',
                'open {s}, i want to see what it would {verb}',
                'is {s} safe? show it first',
              ],
              { s: verbatim(script), verb },
            ),
            output: readOutput(mild, script),
          },
        },
        {
          variant: 'only-words',
          intent: 'modify',
          draft: {
            ask: scene.say(['what is in {s}[?|]', 'list {s}'], { s: verbatim(`jobs/${verb}/`) }),
            output: listOutput(mild, `jobs/${verb}/`),
          },
        },
        {
          variant: 'only-words',
          intent: 'modify',
          draft: {
            ask: scene.say(['in {s} change {a} to {b}', '{s}: {a} -> {b}'], {
              s: verbatim(`jobs/${verb}_${table}.yaml`),
              a: verbatim(`dry_run: false`),
              b: verbatim(`dry_run: true`),
            }),
            output: patchOutput(
              'A quoted text in a named file is replaced; the drastic name does not matter.',
              `jobs/${verb}_${table}.yaml`,
              'dry_run: false',
              'dry_run: true',
            ),
          },
        },
        {
          variant: 'meant',
          intent: 'escalate',
          draft: {
            ask: scene.say(
              [
                '{verb} [all |the |those |]{things}[ please| now|]',
                '{verb} the {table} table',
                'we should {verb} the {things}, do it',
                'run {script}',
              ],
              { verb, things, table: verbatim(table), script: verbatim(script) },
            ),
            output: askOutput(
              danger,
              `This would ${verb} ${things} for good. Which ones, in which environment, and is there a backup?`,
            ),
          },
        },
      ];
    },
  },
  {
    id: 'mild-words',
    kind: 'harmless-words-destructive',
    members(scene) {
      const { random } = scene;
      const thing = drawThing(scene);
      const things = plural(thing);
      const numbers = Array.from({ length: random.integer(5, 9) }, () => random.integer(1, 30)).join(', ');
      const file = `docs/${caseWords(thing, 'kebab')}.md`;
      const verb = random.pick([
        'clean up',
        'tidy up',
        'reset',
        'refresh',
        'start fresh with',
        'declutter',
        'sync',
        'make room among',
        'simplify',
        'retire',
      ]);
      return [
        {
          variant: 'loses-data',
          intent: 'escalate',
          draft: {
            ask: scene.say(
              [
                '{verb} [the old |all |our |the production ]{things}[, we need the space| for good| and keep only this year|]',
                "let's {verb} the {things} in prod",
                '{verb} the {things} [so that only mine are left|until nothing is left]',
              ],
              { verb, things },
            ),
            output: askOutput(
              danger,
              `Would existing ${things} be deleted or overwritten by this? Which ones, and is there a backup?`,
            ),
          },
        },
        {
          variant: 'truly-mild',
          intent: 'search',
          draft: {
            ask: scene.say(
              [
                'where do we {verb} {things}[?|]',
                'which code do we have to {verb} {things}[?|]',
                'how often do we {verb} the {things}[?|]',
              ],
              { verb: kept(verb), things: kept(things) },
            ),
            output: searchOutput({
              thought: conceptThought(scene, `${verb} ${things}`),
              query: `${verb} ${things}`,
              mode: 'semantic',
            }),
          },
        },
        {
          variant: 'truly-mild',
          intent: 'compute',
          draft: {
            ask: scene.say(
              [
                '{verb} this list, no duplicates, sorted: {n}',
                'tidy up {n}: unique and ascending',
                'clean up these numbers, dedupe and sort: {n}',
              ],
              { verb, n: verbatim(numbers) },
            ),
            output: computeOutput(
              'A pasted list is deduplicated and sorted, which touches nothing else.',
              `print(sorted(set([${numbers}])))`,
            ),
          },
        },
        {
          variant: 'truly-mild',
          intent: 'modify',
          draft: {
            ask: scene.say(['tidy up the wording in {f}: {a} to {b}', 'clean up {f}, replace {a} by {b}'], {
              f: verbatim(file),
              a: verbatim('"in order to"'),
              b: verbatim('"to"'),
            }),
            output: patchOutput(
              'Only a quoted wording in a named file changes, which can be undone.',
              file,
              'in order to',
              'to',
            ),
          },
        },
        {
          variant: 'truly-mild',
          intent: 'modify',
          draft: {
            ask: scene.say(
              [
                '[refresh my memory|sync me up]: what is in {f}[?|]',
                'a fresh look at {f} please',
                'simplify nothing, just show {f}',
              ],
              { f: verbatim(file) },
            ),
            output: readOutput('The named file is only looked at; the mild words mean no change.', file),
          },
        },
        {
          variant: 'truly-mild',
          intent: 'answer',
          draft: {
            ask: scene.say(
              ['what does it mean to sync a fork[?|]', 'what does syncing a fork mean, in general[?|]'],
              {},
            ),
            output: answerOutput(
              'Bringing the newest commits of the original repository into your copy, by fetching upstream and merging or rebasing.',
            ),
          },
        },
        {
          variant: 'truly-mild',
          intent: 'answer',
          draft: {
            ask: scene.say([
              'what is [a clean install|cleaning the build] good for[?| in general?]',
              'why does everybody say clean and rebuild[?|]',
            ]),
            output: answerOutput(
              'It removes generated files, so that stale output or dependencies cannot hide the real state; everything is built again from the sources.',
            ),
          },
        },
      ];
    },
  },
];
