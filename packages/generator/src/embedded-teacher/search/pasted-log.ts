import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { kept } from '../grammar/marked-text.ts';
import { drawLog } from '../scene/logs.ts';
import { drawArea, drawPerson } from '../scene/words.ts';

/** A log or traceback, and the wish to see the code behind it. Paths in a log are background. */
export const pastedLog: Recipe = {
  id: 'pasted-log',
  weight: 2,
  draft(scene) {
    const log = drawLog(scene);
    return {
      ask: scene.say(templates, { area: drawArea(scene), person: drawPerson(scene), key: kept('') }),
      block: log.text,
      output: searchOutput({
        thought: scene.say(thoughts, { key: log.key }),
        query: log.key,
        mode: scene.random.chance(0.75) ? 'exact' : 'hybrid',
      }),
    };
  },
};

const templates = [
  '[getting|seeing|we get|i get|customers get|{person} gets] this [in production|on staging|since the last release|every night|in the {area} job|locally|in CI][, where does it come from?|. which code raises it?|, where in our code is that?|. where do i look?|:]',
  'where [in our code |]is this [thrown|raised|logged|coming from][?|]',
  '[find|show me] the code [that throws this|behind this error|that logs this line|this trace points at]',
  'what [in our code |]causes this[?|]',
  'which part of the code [produces|emits|prints|is responsible for] this[?|]',
  '[any idea|do you know|can you find] where this [is raised|comes from|originates][?|]',
  'this started after the last deploy. where is it raised[?|]',
  'trace this back to our code please',
  'who calls the thing that fails here[?|]',
  'handled anywhere[?| or does it bubble up?]',
];

const thoughts = [
  'The pasted log is evidence; the code that produces {key} has to be found in the repository.',
  'Only an error output is given, no file to open on request, so search for {key}.',
  'To explain the failure I first need the place where {key} originates.',
  'The message carries a literal, {key}, which an exact search can trace to its source.',
  'Paths inside the trace are background; what is asked is where {key} comes from.',
];
