import { answerOutput } from '../agent-outputs.ts';
import { sharedPractices } from '../boundary/shared-practices.ts';
import type { Recipe } from '../draft.ts';
import { kept } from '../grammar/marked-text.ts';
import { drawPerson, drawThing, drawVendor, plural } from '../scene/words.ts';

/** Advice that does not hang on this project, with the domain's words as an example. */
export const generalAdvice: Recipe = {
  id: 'general-advice',
  weight: 1.6,
  draft(scene) {
    const [noun, advice] = scene.random.pick(sharedPractices);
    const slots = {
      noun: kept(noun),
      vendor: drawVendor(scene),
      person: drawPerson(scene),
      things: plural(drawThing(scene)),
    };
    return { ask: scene.say(templates, slots), output: answerOutput(advice) };
  },
};

const templates = [
  'what is [good|best|common] practice for {noun}[?| in general?| these days?]',
  'how should [one|a team|a small team|people] do {noun}[?| in general?]',
  'any [general advice|rules of thumb|tips] on {noun}[?|]',
  'generic question, not about our code: how is {noun} usually done[?|]',
  'how do [other companies|most teams|big apps] [handle|do] {noun}[?| for {things}?]',
  'in theory, how would you design {noun} for an app with {things}[?|]',
  'what are [common mistakes|typical pitfalls] with {noun}[?|]',
  '[writing a blog post|preparing a talk|interview tomorrow]: {noun} [in two sentences|the key points]',
  'best practices {noun}',
  'someone at {vendor} gave a talk on {noun}, what is the gist of that in general[?|]',
  '{person} asked what one should know about {noun} in general',
  'is there a standard way of doing {noun}[?| outside our project?| in the industry?]',
  'when building a new app with {things}, how do you start with {noun}[?|]',
  'teach me {noun} [in general|in theory|like a beginner]',
];
