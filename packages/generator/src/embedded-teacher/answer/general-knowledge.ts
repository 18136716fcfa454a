import { answerOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { kept } from '../grammar/marked-text.ts';
import { drawPerson, drawThing, drawVendor } from '../scene/words.ts';
import type { KnowledgeItem } from './knowledge/knowledge-item.ts';
import { knowledgeItems } from './knowledge/knowledge-items.ts';

/** A question whose answer holds in every repository. */
export const generalKnowledge: Recipe = {
  id: 'general-knowledge',
  weight: 8,
  draft(scene) {
    const item = scene.random.pick(knowledgeItems);
    const [one = '', other = ''] = item.subject;
    const templates = item.form === 'asks' ? item.subject : frames[item.form];
    const slots = {
      noun: kept(one),
      bare: kept(one.replace(/^(a|an|the) /i, '')),
      deed: kept(one),
      one: kept(one),
      other: kept(other),
      person: drawPerson(scene),
      thing: drawThing(scene),
      vendor: drawVendor(scene),
    };
    const question = scene.say(templates, slots);
    return {
      ask: item.form === 'asks' ? scene.say(asksFrames, { question }) : question,
      output: answerOutput(item.answer),
    };
  },
};

const asksFrames = [
  '{question}',
  '{question}',
  '{question}',
  '[general question|quick q|silly question|just curious|out of curiosity|not about our code]: {question}',
  '{question} [in general, not in our repo|just the general idea|asking for a friend|short answer is fine|one sentence please]',
];

const frames: Readonly<Record<Exclude<KnowledgeItem['form'], 'asks'>, readonly string[]>> = {
  what: [
    "what[ is|'s|s| exactly is] {noun}[?|]",
    'what is {noun} [in simple words|in one sentence|in general|in plain english|good for|and why would i want it|again|for someone new][?|]',
    'explain {noun}[ to me| like i am five| in two sentences| briefly| to a beginner| with an everyday example| please|]',
    '[can|could] you explain [what {noun} is|{noun}][?| to me?| to {person}?| in short?]',
    '{bare}?? [never got it|what is that|keep hearing it|remind me|eli5]',
    '{bare} [meaning|definition|explained|tldr|eli5]',
    'define {noun}',
    'i keep [hearing|reading] about {noun}, what is [that|it][?| in short?| about?]',
    'what do people mean [by|when they say] {noun}[?|]',
    'what problem does {noun} solve[?|]',
    'why [would one use|do people use|does anybody need|is everyone talking about] {noun}[?|]',
    'when [does one need|would i use|is it worth using|should i not use] {noun}[?|]',
    'how does {noun} work[ in general| in principle| conceptually|][?|]',
    '[interview question|exam question|for my thesis|homework]: what is {noun}[?|]',
    'i have to explain {noun} to {person}, [give me one sentence|how would you put it|what is a simple way]',
    'tell me [about|something about|the idea behind] {noun}',
    'is {noun} [something good or bad|still relevant|hard to understand|a real thing]? what is it',
    '[new to programming|junior here|coming from another field]: what does {noun} mean[?|]',
    'not our code, [just in general|generally]: what is {noun}[?|]',
    'give me [a one line|a short|an intuitive] [definition|explanation] of {noun}',
    'somebody mentioned {noun} in the {thing} meeting. what is that[?|]',
  ],
  how: [
    'how [do i|do you|can i|does one|to] {deed}[?|]',
    "what's the [command|way|usual way|easiest way|right way|idiomatic way] to {deed}[?|]",
    'how to {deed}',
    '[quick way|shortest way|best way] to {deed}[?|]',
    'i [always forget|forgot|never remember] how to {deed}[. remind me|, help|?|]',
    '[remind me|tell me|explain] how to {deed}[ please| again|]',
    'is there [a|an easy] way to {deed}[?|]',
    '[general question|not about this repo|in general]: how do i {deed}[?|]',
    'how would [you|one|a pro] {deed}[?|]',
    'what do i [type|need|have to do] to {deed}[?|]',
    '{person} asked me how to {deed}, what do i [say|tell them][?|]',
    'steps to {deed}[?|]',
    'can you teach me how to {deed}[?|]',
    'whats the trick to {deed}[?|]',
  ],
  versus: [
    "what[ is|'s|s] the difference between {one} and {other}[?|]",
    '{one} vs {other}[?| difference?| in short|]',
    '{one} or {other}[?|, which one and when?| - pros and cons?]',
    'difference [between|of] {one} [and|&] {other}[?| please| in one sentence|]',
    'when [do i|should i|would you] use {one} and when {other}[?|]',
    'how [is|are|does] {one} [different from|differ from] {other}[?|]'.replace(
      '[is|are|does] {one} [different from|differ from]',
      'does {one} differ from',
    ),
    'compare {one} and {other}[ briefly| in general| for a beginner|]',
    "i [always mix up|confuse|can't tell apart] {one} and {other}[, help|. explain?|. what is what?|]",
    'explain {one} vs {other} [to {person}|like i am five|in two sentences|simply]',
    "isn't {one} the same as {other}[?|]",
    '[interview prep|exam tomorrow|for a blog post]: {one} versus {other}',
    'why would [i|someone|anyone] [choose|prefer] {one} over {other}[?|]',
    "what's better[ in general|], {one} or {other}[?|]",
  ],
};
