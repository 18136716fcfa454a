import { type EscalationReason, judgeRequest, type QueryReading } from '@router/policy';

const attachment =
  /\b(?:attached|screenshot|image|picture|see (?:above|below)|last time|yesterday|as discussed|we talked)\b/i;

/** Why a person is asked: what the policy reads in the request, else that it is too open to act on. */
export function escalationReason(reading: QueryReading): EscalationReason {
  const { reason } = judgeRequest(reading);
  if (reason) return reason;
  return attachment.test(reading.ask.text.slice(0, 1000)) ? 'missing_context' : 'ambiguous';
}
