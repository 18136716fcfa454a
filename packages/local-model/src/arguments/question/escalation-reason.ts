import type { QueryReading } from '@router/policy';

/** Why a person has to be asked. */
export type EscalationReason = 'destructive' | 'permission' | 'outside' | 'attachment' | 'path' | 'vague';

const reasons: readonly (readonly [EscalationReason, RegExp])[] = [
  [
    'permission',
    /\b(?:can|may|should|shall|could|am|are) (?:i|we)\b|\b(?:allowed|permission|approve|approval|sign[- ]?off|policy|ok to|okay to)\b/i,
  ],
  [
    'destructive',
    /\b(?:delete|drop|wipe|purge|destroy|force[- ]push|truncate|hard reset|reset|rm -rf|nuke|overwrite|erase|revoke|rotate|kill|remove all|prod|production|rollback|roll back|shut down|terminate|cancel all|refund)\b/i,
  ],
  [
    'outside',
    /\b(?:deploy|push|publish|release|merge|commit|rename|move|install|npm|pnpm|yarn|docker|kubectl|run (?:the )?(?:tests?|suite|ci|build)|restart|email|send|call|slack|tweet)\b/i,
  ],
  [
    'attachment',
    /\b(?:attached|screenshot|image|picture|see (?:above|below)|last time|yesterday|as discussed|we talked)\b/i,
  ],
  ['path', /\b(?:file|config|readme|line \d+|the function|the class|folder)\b/i],
];

/** The strongest reason that the wording gives; a request that gives none is too vague to act on. */
export function escalationReason(reading: QueryReading): EscalationReason {
  const text = reading.ask.text.slice(0, 1000);
  return reasons.find(([, pattern]) => pattern.test(text))?.[0] ?? 'vague';
}
