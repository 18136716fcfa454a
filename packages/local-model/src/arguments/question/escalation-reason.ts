import type { EscalationReason } from '@router/policy';
import type { QueryFacts } from '../query-facts.ts';

const attachment =
  /\b(?:attached|screenshot|image|picture|see (?:above|below)|last time|yesterday|as discussed|we talked)\b/i;

/** Why a person is asked: what the policy reads in the request, else that it is too open to act on. */
export function escalationReason({ request, reading }: QueryFacts): EscalationReason {
  if (request.reason) return request.reason;
  return attachment.test(reading.ask.text.slice(0, 1000)) ? 'missing_context' : 'ambiguous';
}
