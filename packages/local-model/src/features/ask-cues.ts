import type { QueryFacts } from '../arguments/query-facts.ts';
import { bucket } from './bucket.ts';
import type { CueSink } from './cue-sink.ts';

/** Closed classes of English words and marks that say how something is asked. */
const patterns: readonly (readonly [string, RegExp])[] = [
  ['we', /\b(?:we|we're|we've|our|ours|us)\b/i],
  [
    'here',
    /\b(?:this|the|our) (?:repo|repository|codebase|code ?base|project|app|service|monorepo)\b|\bin here\b/i,
  ],
  ['first-person', /\b(?:i|i'm|i've|my|mine|me)\b/i],
  ['please', /\b(?:please|pls|plz|kindly|could you|would you|can you|mind)\b/i],
  ['can-i', /\b(?:can|may|should|shall|could) (?:i|we)\b/i],
  ['wh', /\b(?:what|which|who|whose|why|how|when|where|what's|where's|how's)\b/i],
  ['where', /\b(?:where|where's|wheres|which files?|locate|find|grep|search|look for|usages?)\b/i],
  ['difference', /\b(?:difference|vs\.?|versus|compare[ds]?|pros and cons|trade-?offs?)\b/i],
  ['explain', /\b(?:explain|eli5|mean|meaning|in general|concept|tutorial)\b/i],
  [
    'edit',
    /\b(?:change|replace|rename|update|set|bump|swap|fix|edit|add|insert|remove|turn|make|append|patch)\b/i,
  ],
  ['look', /\b(?:open|show|read|cat|list|ls|print|display|view|see|pull up|look at|contents?)\b/i],
  ['create', /\b(?:create|write|make|new file|save|generate|scaffold)\b/i],
  [
    'destroy',
    /\b(?:delete|drop|wipe|purge|destroy|force[- ]push|truncate|reset|rm -rf|remove all|overwrite|nuke)\b/i,
  ],
  ['production', /\b(?:prod|production|live|customers?|deploy|release|rollback|migrat\w+)\b/i],
  [
    'compute',
    /\b(?:compute|calculate|evaluate|verify|check|test|simulate|benchmark|run|execute|sum|average|mean|median|percent|how many|how much|does this|is it true)\b/i,
  ],
  ['regex', /\bregex(?:es|p)?\b|\bpattern match/i],
  [
    'vague',
    /\b(?:it|this|that|thing|things|stuff|something|somehow|whatever|the bug|the issue|same|last time|as before|usual)\b/i,
  ],
  ['attached', /\b(?:attached|screenshot|image|above|below|see link|as discussed|earlier|yesterday)\b/i],
  [
    'thanks',
    /\b(?:thanks|thank you|thx|cheers|hello|hi|hey|good (?:morning|evening)|bye|great|awesome|nice)\b/i,
  ],
  ['only-in', /\b(?:only|just|limit|restrict|within|under|inside)\b/i],
  ['then', /\b(?:then|after that|afterwards|and also|first)\b/i],
  ['negation', /\b(?:don't|do not|not|never|without|no)\b/i],
  ['arrow', /->|=>|→/],
  ['arithmetic', /\d\s*(?:[-+*/^%×÷]|\*\*)\s*[\d(]/],
];

const wordPattern = /[\p{L}\p{N}_'’]+/gu;

/** How the ask is put: its first words, its form, its place in the message, its length. */
export function addAskCues(facts: QueryFacts, cue: CueSink): void {
  const { reading } = facts;
  const ask = reading.ask.text.slice(0, 600);
  const words = ask.slice(0, 160).toLowerCase().match(wordPattern) ?? [];
  const [first = '', second = '', third = ''] = words;
  cue(`first:${first}`);
  cue(`first2:${first} ${second}`);
  cue(`first3:${first} ${second} ${third}`);
  cue(`last:${words.at(-1) ?? ''}`);
  const hasPath = reading.spans.some(
    (span) => span.kind === 'path' && span.source === 'query' && !span.fenced,
  );
  cue(`first:${first}|path:${hasPath}`);
  const question = ask.trimEnd().endsWith('?');
  if (question) cue('question-mark');
  const prose = reading.prose.length > 2000 ? reading.prose.slice(0, 2000) : reading.prose;
  for (const [name, pattern] of patterns) {
    if (pattern.test(ask)) {
      cue(`ask:${name}`);
      cue(`ask:${name}|path:${hasPath}`);
      if (question) cue(`ask:${name}?`);
    } else if (pattern.test(prose)) cue(`prose:${name}`);
  }
  const { frame, score, reason } = facts.request;
  cue(`frame:${frame}`);
  cue(`frame:${frame}|path:${hasPath}`);
  cue(`escalate:${Math.floor(score * 4)}`);
  if (reason) {
    cue(`reason:${reason}`);
    cue(`reason:${reason}|frame:${frame}`);
  }
  const length = reading.query.length;
  cue(`words:${bucket(Math.ceil(words.length / 2))}`);
  cue(`length:${bucket(length >> 4)}`);
  cue(`lines:${bucket(countLines(reading.query))}`);
  if (length > 0) {
    cue(`ask-at:${Math.floor((4 * reading.ask.start) / length)}`);
    cue(`ask-share:${Math.floor((4 * (reading.ask.end - reading.ask.start)) / length)}`);
  }
  if (/[^ -~\s]/.test(ask)) cue('not-ascii');
  if (ask === ask.toLowerCase()) cue('all-lower');
}

function countLines(text: string): number {
  let lines = 1;
  for (let i = text.indexOf('\n'); i >= 0 && lines < 500; i = text.indexOf('\n', i + 1)) lines++;
  return lines;
}
