import { isOpen, PatternGate } from '@router/policy';
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

/** Tells in one pass over a text which of the patterns it cannot match. */
const gate = /* @__PURE__ */ new PatternGate(() => patterns.map(([, pattern]) => pattern));

/** Cues of the patterns that an ask, or else the talk around it, matches. Their names are hashed once a model. */
export class PatternCues {
  readonly #cue: CueSink;
  readonly #buckets: readonly PatternBuckets[];

  constructor(cue: CueSink) {
    this.#cue = cue;
    this.#buckets = patterns.map(([name]) => ({
      asked: cue.bucketOf(`ask:${name}`),
      askedWithPath: cue.bucketOf(`ask:${name}|path:true`),
      askedWithoutPath: cue.bucketOf(`ask:${name}|path:false`),
      questioned: cue.bucketOf(`ask:${name}?`),
      said: cue.bucketOf(`prose:${name}`),
    }));
  }

  add(ask: string, prose: string, { hasPath, question }: { hasPath: boolean; question: boolean }): void {
    const cue = this.#cue;
    const open = gate.scan(ask);
    // Where all is asked, there is no talk around it.
    const openInProse = prose === ask ? undefined : gate.scan(prose);
    for (let i = 0; i < patterns.length; i++) {
      const [, pattern] = patterns[i]!;
      const buckets = this.#buckets[i]!;
      if (isOpen(open, i) && pattern.test(ask)) {
        cue.addBucket(buckets.asked);
        cue.addBucket(hasPath ? buckets.askedWithPath : buckets.askedWithoutPath);
        if (question) cue.addBucket(buckets.questioned);
      } else if (openInProse && isOpen(openInProse, i) && pattern.test(prose)) cue.addBucket(buckets.said);
    }
  }
}

interface PatternBuckets {
  readonly asked: number;
  readonly askedWithPath: number;
  readonly askedWithoutPath: number;
  readonly questioned: number;
  readonly said: number;
}
