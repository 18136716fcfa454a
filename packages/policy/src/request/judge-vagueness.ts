import { gateLeads } from '../gates/gate-leads.ts';
import type { QueryReading } from '../reading/query-reading.ts';
import type { SpanKind } from '../reading/span.ts';
import { unitAt } from '../reading/unit-at.ts';
import type { AskHead } from './ask-head.ts';
import { askWordings } from './ask-wordings.ts';
import type { RequestFrame, RequestJudgement } from './request-judgement.ts';

/** An order whose object is a pronoun, with nothing before it that the pronoun could stand for. */
const bareObject =
  /^(?:(?:please|pls|just|kindly|can you|could you|hey|ok|so|now|and|then|um|uh),? )*(?:list|show|open|read|print|display|convert|decode|apply|put|do|send|check|flip)(?: (?:me|us))? (?:it|them|there|that(?: one)?|this(?: one)?|the one)(?=\s*(?:[.,;!?]|$|and\b|for (?:me|us|the)\b|please\b|pls\b|now\b|here\b|we mean\b))/i;
const vagueAsk =
  /^(?:(?:please |can you |could you |just |pls |hey |ok |so |now |help me |i need you to |and )*)(?:(?:fix|change|update|improve|refactor|optimi[sz]e|clean up|clean|handle|do|redo|undo|adjust|tweak|finish|complete|check|debug|solve|correct|rewrite|simplify|speed up|make|revert|continue|repair|address|resolve|sort out|take care of|deal with|work on|edit|modify|implement|add|remove|delete|move|rename|run|test|deploy) ?(?:it|this|that|them|these|those|everything|something|stuff|things?|all|up|(?:the|this|that|my|our|a|those|these) (?:bug|bugs|issue|issues|problem|problems|error|errors|thing|things|code|stuff|file|files|test|tests|app|page|function|feature|ticket|task|config|script|change|changes|mess|one|other one|fix|failing test|new feature|button|part|rest|values?|settings?|version|method|class|query|output|build))?(?: (?:work|works|working|better|faster|nicer|cleaner|good|prettier|more \w+|right|properly|go away|again|back|now|please|for me|asap|up|out|instead|not broken|pop|correctly|today|quickly|somehow|too|as well|in the (?:code|app|project|repo)|like that))*|help(?: me)?(?: (?:out|please|with (?:this|it|that|my code)))?|it(?:'s| is)? (?:broken|not working|failing|slow|wrong|down)(?: again| now)?(?:,? (?:so )?(?:please )?(?:fix|repair|mend) it)?|it (?:doesn'?t|does not|won't|stopped) work(?:ing|s)?(?: anymore| any more)?|(?:nothing|something) (?:works|is (?:wrong|off|broken))|(?:doesn'?t|not) work(?:ing)?|that one|the other one|the second one|make it (?:so|happen|pop|nice)|do the (?:thing|needful)|go on|continue|proceed|next|try again|again|do (?:it|that)|yes|no|same|idk|asdf\w*|hmm+|\?+)[\s.!?]*$/i;

const vagueLeads = /* @__PURE__ */ gateLeads({ vagueAsk });
const bareLeads = /* @__PURE__ */ gateLeads({ bareObject });
/** A pronoun alone is the whole of a query that is shorter than this. */
const longestBareQuery = 90;

/** A request that cannot be acted on for want of a referent; undefined where the query or the context supplies one. */
export function judgeVagueness(
  reading: QueryReading,
  frame: RequestFrame,
  head: AskHead,
): RequestJudgement | undefined {
  const { ask, prose, query, context } = reading;
  const { open } = head;
  const text = head.text.trim();
  const hasMessages = (context.messages?.length ?? 0) > 0;
  const judged = (reason: 'ambiguous' | 'missing_context', score: number): RequestJudgement => ({
    frame,
    score,
    reason,
    evidence: { text: query.slice(ask.start, ask.end), start: ask.start, end: ask.end },
  });
  if (!hasMessages) {
    if (askWordings.absentMaterial.test(text, open) && !names(reading, material))
      return judged('missing_context', 0.85);
    if (askWordings.absentHistory.test(text, open) && !names(reading, quoted) && !asksFirst(frame, text))
      return judged('missing_context', 0.8);
    if (askWordings.absentText.test(text, open) && reading.replacements.length < 2)
      return judged('missing_context', 0.7);
  }
  if (hasMessages || context.open_file !== undefined) return undefined;
  const found = wantsReferent();
  return found && !names(reading, referents) ? found : undefined;

  function wantsReferent(): RequestJudgement | undefined {
    const whole = prose.trim();
    if (prose.length < longestBareQuery && bareLeads.bareObject.test(whole, bareLeads.scan(whole)))
      return judged('ambiguous', 0.75);
    if (frame === 'action' && text.length < 80 && askWordings.bareLine.test(text, open))
      return judged('missing_context', 0.8);
    if (vagueLeads.vagueAsk.test(text, vagueLeads.scan(text))) return judged('ambiguous', 0.85);
    return hasTwoLetters(text) ? undefined : judged('ambiguous', 0.7);
  }
}

const quoted: ReadonlySet<SpanKind> = /* @__PURE__ */ new Set<SpanKind>(['quote', 'code']);
const material: ReadonlySet<SpanKind> = /* @__PURE__ */ new Set<SpanKind>([
  'quote',
  'code',
  'log',
  'json',
  'data',
]);
const referents: ReadonlySet<SpanKind> = /* @__PURE__ */ new Set<SpanKind>([
  'quote',
  'code',
  'log',
  'json',
  'data',
  'path',
  'symbol',
  'url',
]);

function names({ spans }: QueryReading, kinds: ReadonlySet<SpanKind>): boolean {
  return spans.some(({ kind, source }) => source === 'query' && kinds.has(kind));
}

function hasTwoLetters(text: string): boolean {
  // Most texts tell by their first letters.
  if (isLetter(unitAt(text, 0)) && isLetter(unitAt(text, 1))) return true;
  if (/[a-z0-9][^a-z0-9]{0,8}[a-z0-9]/i.test(text.slice(0, 40))) return true;
  return text.replace(/[^\p{L}\p{N}]/gu, '').length >= 2;
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

/** `As usual the tests are slow, where is …`: a remark before a question that stands by itself. */
function asksFirst(frame: RequestFrame, text: string): boolean {
  return (
    (frame === 'search' || frame === 'action') &&
    /^(?:as (?:usual|discussed|agreed))\b[^.!?]{3,80}, (?:where|which|what|how|who|why)\b/i.test(text)
  );
}
