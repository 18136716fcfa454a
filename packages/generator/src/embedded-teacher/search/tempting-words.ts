import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { kept } from '../grammar/marked-text.ts';
import {
  contentWords,
  drawArea,
  drawPerson,
  drawSetting,
  drawThing,
  drawVendor,
  plural,
} from '../scene/words.ts';

/** Searches that sound like a calculation, a deletion, a run or a lesson, and are none. */
export const temptingWords: Recipe = {
  id: 'tempting-words',
  weight: 4,
  draft(scene) {
    const { random } = scene;
    const thing = drawThing(scene);
    const many = plural(thing);
    const kind = random.pick(kinds);
    const quantity = random.pick(quantities);
    const risk = random.pick(risks);
    const setting = drawSetting(scene);
    const vendor = drawVendor(scene);
    const slots = {
      thing: kept(thing),
      things: kept(many),
      quantity: kept(quantity),
      risk: kept(risk),
      area: drawArea(scene),
      setting: kept(setting),
      person: drawPerson(scene),
      vendor: kept(vendor),
    };
    const query = {
      compute: `${quantity} ${thing}`,
      destroy: `${risk} ${many}`,
      run: `${thing} ${kind.extra ?? ''}`,
      choice: `${vendor} ${thing}`,
      people: thing,
    }[kind.query];
    return {
      ask: scene.say(kind.templates, slots),
      output: searchOutput({
        thought: scene.say(kind.thoughts, { thing, things: many }),
        query: contentWords(query.trim()),
        mode: random.chance(0.65) ? 'semantic' : 'hybrid',
      }),
    };
  },
};

const quantities = [
  'late fee',
  'total',
  'average',
  'discount',
  'score',
  'age',
  'checksum',
  'hash',
  'percentage',
  'rounding',
  'due date',
  'cost',
  'duration',
  'median',
  'growth rate',
  'tax',
  'weight',
  'interest',
  'priority',
];
const risks = [
  'delete',
  'drop',
  'purge',
  'wipe',
  'truncate',
  'remove',
  'erase',
  'archive',
  'overwrite',
  'anonymize',
  'expire',
  'kill',
  'reset',
];

interface Kind {
  query: 'compute' | 'destroy' | 'run' | 'choice' | 'people';
  extra?: string;
  templates: readonly string[];
  thoughts: readonly string[];
}

const kinds: readonly Kind[] = [
  {
    query: 'compute',
    templates: [
      'how do we [calculate|compute|work out|determine|derive] the {quantity} [of|for] [a|each|every] {thing}[?|]',
      '[what formula|which formula|what rounding|which algorithm] do we use for the {quantity} of {things}[?|]',
      'where [is|do we compute|is it that we calculate] the {quantity} [for|of] [a |our |]{thing}[ calculated|][?|]',
      '[who|which code|which job] [computes|calculates|sums up|averages] the {quantity} [for|of|over] {things}[?|]',
      'why is the {quantity} of {things} [off by one|wrong on leap days|negative sometimes|rounded down][?| find the calculation| where is that computed?]',
      '{person} says the {quantity} on {things} is wrong. where [do we compute it|is that calculated]',
      'show me the {quantity} calculation for {things}',
      'is the {quantity} of a {thing} [rounded|cached|stored|computed on the fly][?| check our code]',
      'how many decimals do we [use|keep] for the {quantity} of {things}[?|]',
      "what's the test for the {thing} {quantity} [calculation|computation][?|]",
    ],
    thoughts: [
      'It asks how our code calculates something for {things}, not for a calculation, so find that code.',
      'No numbers are given to compute with; the formula for the {thing} sits in the repository.',
      'Calculating words, yet the subject is our implementation, therefore search instead of running code.',
      'The way this project derives the figure is unknown to me and must be looked up.',
    ],
  },
  {
    query: 'destroy',
    templates: [
      'where [do we|does the code|does the system|does anything] {risk} [old |stale |expired |]{things}[?|]',
      '[find|show me|locate] the [code|job|query|function|endpoint|cron job] [that is allowed to|we use to|which can] {risk} {things}',
      'what happens in our code when [users|admins|we] {risk} [a|their] {thing}[?|]',
      '[which|what] [job|migration|cron|endpoint|script] can {risk} {things}[?| and when does it run?|]',
      'who [is allowed to|can|may] {risk} [a |]{thing} according to our [code|permission checks|roles][?|]',
      'do we {risk} {things} [softly|permanently|on a schedule|after some time|anywhere][?|]',
      'how [do|does] we [safely |]{risk} {things} [in our|inside the] {area} [code|module][?|]',
      'is there [any |]code that could {risk} {things} [by accident|without asking|in production][?|]',
      'something seems to {risk} our {things} at night. [find which job|where is that code|track it down]',
    ].map((template) => template.replace('how [do|does] we', 'how do we')),
    thoughts: [
      'Destructive words, but only the code that does it to {things} is wanted; searching changes nothing.',
      'The user asks where {things} get removed in our code, which is a harmless lookup.',
      'Nothing is to be deleted here; it is about finding the existing logic for {things}.',
      'Reading about removal of {things} is safe and the location is unknown, so search.',
    ],
  },
  {
    query: 'run',
    extra: 'job',
    templates: [
      '[when|how often|on which schedule] does the {thing} job run[?|]',
      'what runs the {thing} job[?| in {area}?| and where is the schedule?]',
      'how do we run the {thing} job [locally|in staging|in tests][?| - find the script| is there a make target?]',
      'where is the {thing} job [triggered|scheduled|defined|registered][?|]',
      'which [script|workflow|pipeline] [runs|starts|deploys] the {thing} job[?|]',
    ],
    thoughts: [
      'It is about where the {thing} job is defined, not about running anything now.',
      'The schedule of the {thing} job is written in this repository, so look for it.',
      'Nobody wants it executed; the definition of the {thing} job has to be found.',
    ],
  },
  {
    query: 'choice',
    templates: [
      'do we [use|still use|rely on] {vendor} for {things}[?| or something else?| or our own thing?]',
      'are we [still |]on {vendor} for {things}[?|]',
      'which version of {vendor} do we [use|pin|depend on] for {things}[?|]',
      'where [do we|does {area}] [talk to|call|configure|wrap|initialize] {vendor} [for {things}|when a {thing} changes][?|]',
      'what [would it take to|breaks if we] [replace|drop|upgrade] {vendor} for {things}[?| find all usages|]',
      'how [is|do we use] {vendor} [wired to|connected with|used for] [our |]{things}[?|]',
      'what do we send to {vendor} when a {thing} [changes|is created|fails][?|]',
    ].map((template) =>
      template.replace(
        '[is|do we use] {vendor} [wired to|connected with|used for]',
        'is {vendor} [wired to|connected with|used for]',
      ),
    ),
    thoughts: [
      'Which product this project uses for {things} can only be read from its code.',
      'It is our integration that matters, not the product in general; look it up in the repo.',
      'A question about our own stack around {things}, with no file named: discover it.',
    ],
  },
  {
    query: 'people',
    templates: [
      '{person} is asking how long [we keep|it takes us to process|we cache] {things}. [where is that defined?|what does our code say?|can you find out from the code?]',
      '{person} claims {things} [get lost|arrive twice|are never updated]. [which code handles them|where do we process those|where should i start]?',
      'what [is|counts as] a {thing} in our [system|code|data model][?|]',
      'what [fields|columns|states|types] does [our|a] {thing} have[ in our model| here|][?|]',
      'what do we mean by {thing} [here|in this codebase|in {area}][?|]',
      'what [does|do] our {thing} [look like|contain|depend on] [in the database|in code|exactly][?|]',
      'is there an example of [creating|testing|rendering|mocking] a {thing} [in our code|in the repo|here][?|]',
      'explain our {thing} [model|flow|lifecycle|states|setup][ to me| please|]',
      'list [all |]the [places|endpoints|events|tables|screens] [for|that use|around] {things}',
    ],
    thoughts: [
      'The answer for {things} lies in our code rather than in general knowledge; search for it.',
      'Somebody outside asks about our behaviour with {things}; the code must be found to tell.',
      'What {thing} means in this project is defined in its sources, whose place is unknown.',
      '"our" or "we" makes it about this repository, and no path was mentioned.',
    ],
  },
];
