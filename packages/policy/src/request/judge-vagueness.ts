import type { QueryReading } from '../reading/query-reading.ts';
import type { RequestFrame, RequestJudgement } from './request-judgement.ts';

const absentMaterial =
  /\b(?:(?:see|check|as in|per|look at|based on|like in|here'?s|from) (?:the |my |this |that )?(?:attached|attachment|screenshot|image|picture|photo|figma|mockup|diagram|file i sent|doc i sent|video|recording|zip|pdf)|attached (?:file|image|screenshot|log|doc|is|are|pdf)|in the (?:screenshot|image|picture|attachment|photo)|(?:the|this) (?:stack ?trace|error|log|message|snippet) (?:above|below|attached))\b/i;
const absentHistory =
  /\b(?:like (?:last time|before|yesterday|we did|we discussed|i said|you did|the other (?:one|day))|(?:patch|file|diff|doc|log|link|snippet|list|mail|email|draft) (?:that )?i (?:sent|gave|showed|shared|posted)(?: you| over)?|same (?:as (?:last time|before|yesterday|the (?:other|last|previous) one)|thing (?:again|as before)|way as (?:before|last))|as (?:usual(?=\s*(?:[.,;!?]|$|please))|discussed|agreed|we discussed|i (?:said|mentioned))|(?:what|the (?:thing|one|fix|change)) (?:we|you|i) (?:discussed|talked about|did|mentioned|agreed)(?: (?:last|yesterday|before|earlier|on))?|you know (?:what|the one|which)|do (?:it|that) again|like (?:we|you|i) (?:said|discussed|agreed)|(?:the|that|which) (?:\w+ )?(?:we|i|you) (?:agreed on|picked|sent (?:you|earlier|before)|circulated|liked|mean\b|mailed)|(?:file|folder|document|one|wording|fix) from (?:before(?! (?:the|that|we|i)\b)|the review|last (?:week|time|meeting))|(?:the|that|like) other one|(?:i|we|you) said before|(?:my|your|his|her) (?:last|second|other|previous) mail|the agreed (?:file|value|one)|(?:same as|like) (?:the )?other(?: one)?\b|the other way round before|to whatever you chose|the usual(?: (?:one|ones|thing|things|stuff|place|spot|treatment|settings?|values?))?(?=\s*(?:[.,;!?)]|$|please|again))|our (?:last|previous) (?:conversation|chat|discussion))\b/i;
/** An edit whose new text is only praised: `change it to something nicer`. */
const absentText =
  /\b(?:to|with|by|say) (?:something (?:nicer|better|friendlier|else|softer|shorter|other|more \w+|less \w+)|the (?:better|proper|right|correct|nicer) (?:one|phrase|word|wording|value|text|line))(?=\s*(?:[.,;!?]|$|please\b|and\b))/i;
const bareLine = /\b(?:on|at|update|change|fix|edit|delete|remove|see|in)?\s*lines? \d+/i;
/** An order whose object is a pronoun, with nothing before it that the pronoun could stand for. */
const bareObject =
  /^(?:(?:please|pls|just|kindly|can you|could you|hey|ok|so|now|and|then|um|uh),? )*(?:list|show|open|read|print|display|convert|decode|apply|put|do|send|check|flip)(?: (?:me|us))? (?:it|them|there|that(?: one)?|this(?: one)?|the one)(?=\s*(?:[.,;!?]|$|and\b|for (?:me|us|the)\b|please\b|pls\b|now\b|here\b|we mean\b))/i;
const vagueAsk =
  /^(?:(?:please |can you |could you |just |pls |hey |ok |so |now |help me |i need you to |and )*)(?:(?:fix|change|update|improve|refactor|optimi[sz]e|clean up|clean|handle|do|redo|undo|adjust|tweak|finish|complete|check|debug|solve|correct|rewrite|simplify|speed up|make|revert|continue|repair|address|resolve|sort out|take care of|deal with|work on|edit|modify|implement|add|remove|delete|move|rename|run|test|deploy) ?(?:it|this|that|them|these|those|everything|something|stuff|things?|all|up|(?:the|this|that|my|our|a|those|these) (?:bug|bugs|issue|issues|problem|problems|error|errors|thing|things|code|stuff|file|files|test|tests|app|page|function|feature|ticket|task|config|script|change|changes|mess|one|other one|fix|failing test|new feature|button|part|rest|values?|settings?|version|method|class|query|output|build))?(?: (?:work|works|working|better|faster|nicer|cleaner|good|prettier|more \w+|right|properly|go away|again|back|now|please|for me|asap|up|out|instead|not broken|pop|correctly|today|quickly|somehow|too|as well|in the (?:code|app|project|repo)|like that))*|help(?: me)?(?: (?:out|please|with (?:this|it|that|my code)))?|it(?:'s| is)? (?:broken|not working|failing|slow|wrong|down)(?: again| now)?(?:,? (?:so )?(?:please )?(?:fix|repair|mend) it)?|it (?:doesn'?t|does not|won't|stopped) work(?:ing|s)?(?: anymore| any more)?|(?:nothing|something) (?:works|is (?:wrong|off|broken))|(?:doesn'?t|not) work(?:ing)?|that one|the other one|the second one|make it (?:so|happen|pop|nice)|do the (?:thing|needful)|go on|continue|proceed|next|try again|again|do (?:it|that)|yes|no|same|idk|asdf\w*|hmm+|\?+)[\s.!?]*$/i;

/** A request that cannot be acted on for want of a referent; undefined where the query or the context supplies one. */
export function judgeVagueness(reading: QueryReading, frame: RequestFrame): RequestJudgement | undefined {
  const { ask, prose, query, spans, context } = reading;
  const text = prose.slice(ask.start, Math.min(ask.end, ask.start + 600)).trim();
  const hasMaterial = spans.some(
    ({ kind, source }) =>
      source === 'query' &&
      (kind === 'code' || kind === 'log' || kind === 'json' || kind === 'data' || kind === 'quote'),
  );
  const hasWording = spans.some(
    ({ kind, source }) => source === 'query' && (kind === 'quote' || kind === 'code'),
  );
  const hasReferent =
    hasMaterial ||
    spans.some(
      ({ kind, source }) => source === 'query' && (kind === 'path' || kind === 'symbol' || kind === 'url'),
    );
  const hasContext = (context.messages?.length ?? 0) > 0 || context.open_file !== undefined;
  const judged = (reason: 'ambiguous' | 'missing_context', score: number): RequestJudgement => ({
    frame,
    score,
    reason,
    evidence: { text: query.slice(ask.start, ask.end), start: ask.start, end: ask.end },
  });
  if (absentMaterial.test(text) && !hasMaterial && !context.messages?.length)
    return judged('missing_context', 0.85);
  if (absentHistory.test(text) && !hasWording && !context.messages?.length && !asksFirst(frame, text))
    return judged('missing_context', 0.8);
  if (absentText.test(text) && !context.messages?.length && reading.replacements.length < 2)
    return judged('missing_context', 0.7);
  if (hasContext || hasReferent) return undefined;
  if (bareObject.test(prose.trim()) && prose.length < 90) return judged('ambiguous', 0.75);
  if (frame === 'action' && bareLine.test(text) && text.length < 80) return judged('missing_context', 0.8);
  if (vagueAsk.test(text)) return judged('ambiguous', 0.85);
  return text.replace(/[^\p{L}\p{N}]/gu, '').length < 2 ? judged('ambiguous', 0.7) : undefined;
}

/** `As usual the tests are slow, where is …`: a remark before a question that stands by itself. */
function asksFirst(frame: RequestFrame, text: string): boolean {
  return (
    (frame === 'search' || frame === 'action') &&
    /^(?:as (?:usual|discussed|agreed))\b[^.!?]{3,80}, (?:where|which|what|how|who|why)\b/i.test(text)
  );
}
