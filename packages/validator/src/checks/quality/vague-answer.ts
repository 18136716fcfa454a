import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { answerRow } from '../example-rows.ts';

const evasions =
  /^(?:(?:well|honestly|hm+|good question)[,.!:]? )*(?:it|that) (?:really |all |very much )?(?:depends|varies)(?: on (?:many |several |various |a lot of |a number of |your |the )?(?:things|factors|circumstances|context|situation|case|use case|requirements|needs|details|project|team))?[.!… ]*$|^(?:yes|no|maybe|perhaps|good question|i don't know|not sure|who knows|that is (?:hard|difficult) to say|it is complicated)[.!… ]*$|^there are (?:many|several|various|multiple|a lot of|lots of) (?:ways|factors|options|possibilities|approaches|reasons|differences|things)(?: to [\w ]{1,30}| for [\w ]{1,30}| here)?[.!… ]*$|^(?:you can|please|just) (?:look it up|google (?:it|that)|search (?:for it|online|the web)|check the (?:docs|documentation)|consult the documentation)[\w ]{0,30}[.!… ]*$|^both (?:have|come with) (?:their )?(?:own )?(?:pros and cons|advantages and disadvantages|strengths and weaknesses)[\w ,]{0,60}[.!… ]*$/i;
const hedges =
  /\b(?:depends|various|several|many|some|certain|different|factors?|things?|aspects?|ways|situations?|contexts?|cases?|generally|usually|typically|often|sometimes|may|might|could|can|perhaps|possibly|probably|somewhat|kind of|sort of|etc|and so on|stuff|options?|best|choose|consider|needs?|requirements?|specific|important|varies|vary)\b/gi;

export const vagueAnswer = defineCheck({
  id: 'quality/vague-answer',
  layer: 2,
  severity: 'error',
  summary: 'A direct answer says something.',
  why: 'A model trained on evasions answers everything with one.',
  good: [
    answerRow({}),
    answerRow({ user_query: 'thanks, that did it', final_answer: 'You are welcome.' }),
    answerRow({ user_query: 'is JSON a subset of YAML 1.2?', final_answer: 'Yes, almost entirely.' }),
  ],
  bad: [
    answerRow({ final_answer: 'It depends.' }),
    answerRow({ final_answer: 'Sure' }),
    answerRow({
      final_answer: 'There are many factors to consider; the best choice depends on your specific needs.',
    }),
  ],
  find(input) {
    const { answer, query, thresholds } = input;
    if (!answer) return noFindings;
    const text = answer.value.trim();
    const tooShort =
      answer.facts.count < thresholds.answerWords && !isSmallTalk(query.facts.count, input.request.frame);
    if (evasions.test(text) || tooShort)
      return [`final_answer says nothing: ${JSON.stringify(text.slice(0, 80))}.`];
    const subjects = answer.facts.subjects.length;
    if (subjects < 3 || answer.facts.hedges * 2 <= subjects) return noFindings;
    const hedged = text.match(hedges)?.length ?? 0;
    if (hedged < 3 || hedged * 2 <= subjects) return noFindings;
    return [`final_answer only hedges: ${JSON.stringify(text.slice(0, 80))}.`];
  },
});

function isSmallTalk(words: number, frame: string): boolean {
  return frame === 'conversation' || words <= 3;
}
