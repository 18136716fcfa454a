import type { Recipe } from '../draft.ts';
import { verbatim } from '../grammar/marked-text.ts';
import { drawFolder, drawTestPath } from '../scene/paths.ts';
import { drawArea, drawPerson, drawThing, drawVendor } from '../scene/words.ts';
import { draftEscalation, type EscalationWords } from './draft-escalation.ts';

/** Harmless, but nothing that search, files or a Python sandbox could do. */
export const outsideTheTools: Recipe = {
  id: 'outside-the-tools',
  weight: 3,
  draft(scene) {
    const { random } = scene;
    const slots = {
      thing: drawThing(scene),
      area: drawArea(scene),
      vendor: drawVendor(scene),
      person: drawPerson(scene),
      test: verbatim(drawTestPath(scene)),
      folder: verbatim(drawFolder(scene)),
      n: verbatim(random.integer(100, 4999)),
      command: verbatim(random.pick(commands)),
    };
    return draftEscalation(scene, words, { slots, contextShare: 0.3 });
  },
};

const commands = [
  'npm test',
  'pytest -x',
  'make build',
  'cargo test',
  'go test ./...',
  'docker compose up',
  'yarn install',
  'npm run lint',
  'mvn verify',
  './gradlew test',
  'bundle exec rspec',
  'terraform plan',
  'npm publish',
  'pip install -r requirements.txt',
  'alembic upgrade head',
  'git pull',
  'kubectl get pods',
  'dotnet test',
  'composer update',
  'flutter build apk',
  'helm upgrade',
  'ssh prod-2',
  'curl -X POST our staging api',
];

const words: EscalationWords = {
  asks: [
    'run {command}[ please| and tell me what fails| in {folder}| for me|]',
    '{command}',
    'run [the |our |all ][unit tests|test suite|e2e tests|{area} tests|integration tests|linter|benchmarks|build][ and fix what fails| please| again| and send me the output|]',
    'run {test}[ and report back| please|]',
    'execute the tests [in|under] {folder}',
    'are [the |our |all ]tests [green|passing|still passing] [right now|on main|in {area}]?',
    '[start|restart|stop|build] the [dev server|docker containers|{area} service|{vendor} container][ locally| please|]',
    '[install|upgrade|add|bump] the {vendor} [package|sdk|dependency|client][ to the latest version| please|]',
    '[open|create|merge|close] [a |the ][pull request|PR|ticket|jira issue] [for the {thing} change|#{n}|and assign it to {person}]',
    '[commit|push] [my changes|this|everything][ with a nice message| to a new branch|]',
    '[email|message|call|ping|slack] {person} [that the {thing} is fixed|about the {thing} delay|and ask for approval]',
    '[book|schedule|move] [a |the ]meeting with {person}[ about the {thing}| for tomorrow|]',
    'connect to the {area} database and count the {thing} rows',
    "query [prod|the live database|{vendor}] for [today's|open|failed] {thing} records",
    'download the latest {thing} export from {vendor}',
    'take a screenshot of the {thing} page',
    'check [the |our ]{vendor} [dashboard|status page|console|logs] [for errors|right now|and tell me if it is down]',
    'tail the logs of the {area} pod',
    'open the browser and click through the {thing} flow',
    'ssh into the {area} box and [look at the disk|restart it|check the logs]',
    'watch the {area} deployment and tell me when it is done',
    'what is the [cpu usage|memory usage|error rate] of {area} right now?',
    'merge main into my branch and resolve the conflicts',
    'generate an image for the {thing} page',
    'format the whole code base with [prettier|black|gofmt]',
  ],
  questions: [
    'I cannot run shell commands, suites or services from here. Will you run it and paste the output, or shall I look at the related code instead?',
    'That is outside of my tools. Could you do this step yourself and tell me the result?',
    'I have no access to that system. Who should do it, and what would you like me to prepare?',
    'Running this needs your machine or pipeline. Do you want to start it and send me what it prints?',
    'I can search code, edit named files and run small Python only. How would you like to go on with this?',
  ],
  contexts: [
    'Available are code search, file access by path and a Python sandbox without the project in it.',
    'The sandbox does not contain this repository, its services or a network.',
  ],
  thoughts: [
    'This needs a shell, a network or an outside service, none of which my tools reach.',
    'Running the project itself is not a self-contained calculation, so a person has to do it.',
    'None of search, files or the sandbox can carry this out; ask how to proceed.',
    'The sandbox has neither the repository nor its services, therefore hand this back.',
    'What is wanted happens outside this repository, and pretending to do it would be false.',
  ],
};
