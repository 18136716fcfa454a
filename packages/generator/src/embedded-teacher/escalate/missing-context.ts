import type { Recipe } from '../draft.ts';
import { verbatim } from '../grammar/marked-text.ts';
import { drawArea, drawPerson, drawThing, drawVendor } from '../scene/words.ts';
import { draftEscalation, type EscalationWords } from './draft-escalation.ts';

/** Nothing that could be acted on: no referent, no value, no attachment. */
export const missingContext: Recipe = {
  id: 'missing-context',
  weight: 4,
  draft(scene) {
    const { random } = scene;
    const slots = {
      thing: drawThing(scene),
      area: drawArea(scene),
      vendor: drawVendor(scene),
      person: drawPerson(scene),
      n: verbatim(random.integer(3, 480)),
      day: random.pick(['yesterday', 'last week', 'on monday', 'in the call', 'before lunch']),
    };
    return draftEscalation(scene, random.pick(kinds), { slots, contextShare: 0.2 });
  },
};

const kinds: readonly EscalationWords[] = [
  {
    asks: [
      '[fix|solve|debug|look into] [the bug|it|this|the issue|that problem|the thing][ please| asap| now| from {day}|]',
      "it[ is|'s|s] [broken|not working|failing|slow|wrong] [again|now|since {day}|for {person}|][, fix it|. help|, can you do something?|!!|]",
      '[make|get] it [work|faster|better|nicer|like before][ please|]',
      "why does[n't it work| it not work| it fail| this happen][?|??]",
      'do [it|that|the same|this] [again|like last time|as discussed {day}|the way {person} wanted|for the other one too]',
      '[continue|go on|keep going|carry on] [where we left off|with the thing from {day}|]',
      '[same|again] for the [other|second|next] one',
      '[clean it up|improve this|optimize everything|refactor it|make the code better]',
      '{person} said [you|we] should [change it|fix it|do it differently]',
      'apply the [feedback|suggestions|changes] [from {day}|{person} gave|]',
      'can you [help|do it|check|take care of it][?|]',
      'the usual[ please|]',
      'change it back',
      'undo that',
      'something is [off|weird|wrong][ with it| since {day}|]',
      'update it [to the new one|accordingly|everywhere]',
      'you know what to do',
      'add the missing one',
      'is it done yet[?|]',
    ],
    questions: [
      'What exactly do you mean by that? Please name the part, what happens and what should happen instead.',
      'Which thing is it about? A file, a feature or the error text would let me start.',
      'I do not know what was done or agreed before. Could you describe the change and where it belongs?',
      'What should be done, and in which part of the project? I have no earlier context.',
    ],
    contexts: [
      'Nothing earlier in this conversation says what is meant.',
      'Neither a file nor an error text nor a feature is named.',
    ],
    thoughts: [
      'Nothing says what "it" is, so any action would be a guess; ask for the referent.',
      'The request leans on something I have never seen, therefore I need the missing detail.',
      'There is no object, no file and no symptom to work with here.',
      'Too vague to act on: searching, editing or computing would all be shots in the dark.',
    ],
  },
  {
    asks: [
      '[update|change|fix|delete|comment out|look at] line {n}[ please| to use the new value| as discussed|]',
      'the error is [on|in] line {n}[, fix it|. what is wrong?|]',
      'there is a typo in line {n}',
      'put it [after|before] line {n}',
      'remove lines {n} to the end',
      'what is wrong with line {n}[?|]',
      'insert a newline at {n}',
    ],
    questions: [
      'In which file is line {n}, and what should it become?',
      'Which file do you mean? I need its path and the new text for line {n}.',
      'Line {n} of which file? Please also tell me what it should say.',
    ],
    contexts: ['A line number alone does not tell the file.'],
    thoughts: [
      'A line number without a file cannot be found or edited; the file must be asked for.',
      'Line {n} exists in many files and no path or open file is given.',
      'The place is half given: a line but no file, so nothing can be opened.',
    ],
  },
  {
    asks: [
      '[see|look at|check] the [attached|following] [screenshot|file|log|picture|image|pdf][, what is wrong?| and fix it|]',
      'here is the [log|trace|screenshot|error|output]:',
      '[as you can see|like in] [in the|the] [screenshot|video|mockup|figma] the {thing} is [cut off|misaligned|wrong][, please fix|]',
      'i sent you the {thing} [file|export|dump], [can you check it|what do you think|parse it][?|]',
      'what does the error [below|in the attachment|i pasted] mean[?|]',
      '[compute|sum up|average|sort] the numbers [from the attachment|i sent {day}|in the sheet]',
      'is my [regex|query|snippet|function|math] [correct|right|ok][?|]',
      'does this json look valid to you[?|]',
      'convert this to [yaml|json|csv|base64]',
      'what would this code print[?|]',
      'compare the two files [i gave you|from {day}|above]',
      'translate the text above',
    ],
    questions: [
      'Nothing is attached here. Could you paste the text itself?',
      'I do not see it: please paste the content (text, not an image) into the message.',
      'The part you refer to did not come through. What does it say exactly?',
    ],
    contexts: [
      'The message holds no file, image or pasted text.',
      'I can read text in the message only, not pictures.',
    ],
    thoughts: [
      'The message points at something that is not in it, so its content has to be asked for.',
      'Without the text or file it mentions there is nothing to examine or compute.',
      'An attachment is referred to but none is here; inventing its content would be wrong.',
    ],
  },
  {
    asks: [
      'set the {thing} limit to the new value',
      'change the {thing} [color|colour|price|label] to what {person} asked for',
      'use the [correct|right|agreed] {thing} [rate|name|format]',
      'should [the |]{thing} be [a|b|on or off|public or private][?| what do you think {person} wants?]',
      'which of the two {thing} [designs|options|drafts] should we [take|ship|drop][?|]',
      'make the {thing} [more modern|sexier|compliant|enterprise ready]',
      'implement the {thing} ticket',
      'do ticket {area}-{n}',
      'build the {thing} feature [{person} wants|we talked about|from the roadmap]',
      'how long will the {thing} project take us[?|]',
      'prioritize the {thing} backlog',
      'migrate us to {vendor}',
    ],
    questions: [
      'Which value, variant or requirement is meant for the {thing}? Please spell it out.',
      'What does the {thing} work consist of, and who decides on it? I need the concrete requirement.',
      'I do not know that decision or ticket. Could you give its content, and the files it concerns if you know them?',
    ],
    contexts: ['The decision is a matter of the business, not of the code.'],
    thoughts: [
      'The decisive value or requirement for the {thing} is missing and only a person knows it.',
      'A decision of the team is needed before any code about the {thing} can be touched.',
      'The scope is open and the content of the request unknown, so clarify first.',
    ],
  },
];
