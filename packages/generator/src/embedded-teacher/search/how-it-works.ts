import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { kept } from '../grammar/marked-text.ts';
import { contentWords, drawArea, drawPerson, drawProcess, drawVendor } from '../scene/words.ts';
import { conceptThought } from './concept-thought.ts';

/** "how does currency conversion work in our code": a noun phrase of something the product does. */
export const howItWorks: Recipe = {
  id: 'how-it-works',
  weight: 3,
  draft(scene) {
    const process = drawProcess(scene);
    const vendor = drawVendor(scene);
    const slots = { process: kept(process), area: drawArea(scene), person: drawPerson(scene), vendor };
    return {
      ask: scene.say(templates, slots),
      output: searchOutput({
        thought: conceptThought(scene, process),
        query: contentWords(process),
        mode: scene.random.chance(0.75) ? 'semantic' : 'hybrid',
      }),
    };
  },
};

const templates = [
  'how [does|is] {process} [work|done|handled|implemented|wired up|set up] [here|in our code|in this project|in the {area} service|on our side|for us|in this repo][?|]',
  'where [is|does] [our |the |]{process} [implemented|live|happen|handled|done|configured|kick in][?|]',
  'where [is the code for|can i find|would i find|do you keep|do we keep] [the |our |]{process}[?| logic?| code?|]',
  '{process}[?| where?| - where is that| code| implementation| in our code?| logic, which file]',
  '[show me|find|locate|point me to|pull up|dig out] [the |our |all |]{process}[ code| logic| implementation| stuff|]',
  "[what is|what's] our [approach to|strategy for|take on|current setup for] {process}[?|]",
  'do we [have|do|support] [any |some kind of |]{process}[ anywhere| yet| already| at all|][?|]',
  '[which|what] [files|modules|classes|services|packages|tests] [deal with|are involved in|take part in|touch|cover|implement] {process}[?|]',
  '{person} [complained about|has a question about|reported a bug in|is unhappy with] {process}[, where do i start looking|, which code is that|. where is it][?|]',
  "[i'm new here|first week here|just joined the {area} team|new on the project], [how does|where does|how do we do] {process}[ work| happen| fit in|][?|]",
  'is {process} [done in|the job of] the {area} [module|service|layer] or [somewhere else|in the client|by {vendor}][?|]',
  '[give me|i need] an overview of [how we do |our ]{process}[ please| in the code|]',
  'are there [any |]tests [for|covering] [the |our |]{process}[?|]',
  'what [code|part] (if any) [handles|covers|is behind] {process}[?|]',
  "something is off with {process}. [find the relevant code|where's the code|where should i look|which module owns that][?|]",
  'compare how {area} and the rest of the code [handle|do] {process}',
  '[before i touch anything|before refactoring]: where is {process} [done|handled|implemented][?|]',
  'does {vendor} [do|handle] {process} for us or [is that our own code|did we build it ourselves][?|]',
  'who owns {process} in [this codebase|the code], i.e. which module[?|]',
  'how [come|is it that] {process} [runs twice|is so slow|behaves differently on staging|sometimes fails] — [find the code|where is it implemented|look at our implementation]',
];
