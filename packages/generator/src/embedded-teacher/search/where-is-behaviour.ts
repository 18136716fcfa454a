import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { kept } from '../grammar/marked-text.ts';
import { contentWords, drawAction, drawArea, drawPerson } from '../scene/words.ts';
import { conceptThought } from './concept-thought.ts';

/** "where do we capture an authorized payment": a verb phrase, no name. */
export const whereIsBehaviour: Recipe = {
  id: 'where-is-behaviour',
  weight: 4,
  draft(scene) {
    const action = drawAction(scene);
    const slots = { action: kept(action), area: drawArea(scene), person: drawPerson(scene) };
    return {
      ask: scene.say(templates, slots),
      output: searchOutput({
        thought: conceptThought(scene, action),
        query: contentWords(action),
        mode: scene.random.chance(0.8) ? 'semantic' : 'hybrid',
      }),
    };
  },
};

const templates = [
  'where [do we|does the app|do they|is it that we|in the code do we] {action}[?|]',
  '[which|what] [file|module|class|service|part of the code|function|component|layer] [is responsible for the code to|is supposed to|has the job to|makes us|is used to] {action}[?|]',
  'show me the code [that is supposed to|we use to|that makes us|which has to] {action}',
  'find [the place|the spot|the code|whatever code|the function|the bit] where we {action}',
  "[i need|i'm looking for|looking for|trying to find|can't find|hunting for] the [code|logic|function|part|piece] [where we|that lets us|that has to] {action}",
  'how do we {action}[ here| in this repo| at the moment| today| exactly| under the hood|][?|]',
  'how does [the {area} part|our {area} code|the system|this project] {action}[?|]',
  '[do we|does anything here|does our code] [actually |even |already |ever |]{action}[?| anywhere?| or is that manual?| or not yet?]',
  'what happens [in our code |]when we {action}[?|]',
  '{person} [wants to know|is asking|asked] how we {action}[. where is that?|, where would i look?|. point me to the code|; which part does it?]',
  'where would i [look|go|start] to [change how we|understand how we|see how we|debug how we] {action}[?|]',
  'what [triggers|kicks off|calls] the logic to {action}[?|]',
  '[is there|do we have] [any |some |already |]code to {action}[?| or do i write it from scratch?| already?]',
  'whats the [entry point|flow|call chain] when we {action}[?|]',
  '[walk me through|explain|help me understand|i want to understand] how we {action}[ in this codebase| here| in our {area} code|]',
  'code to {action}[?| - where| location]',
  '[who|what] in the {area} code decides [when to|whether to|how to] {action}[?|]',
  'we {action} somewhere[, where|, but where| in {area}, find it|. find it][?|]',
  'is the logic to {action} [in one place or scattered around|duplicated anywhere|shared between services][?|]',
  '[somebody|someone] must have written something to {action}. [where does it live|find it|track it down][?|]',
  'at which point [in the flow |]do we {action}[?|]',
  'under what conditions do we {action}[?| in our code?]',
];
