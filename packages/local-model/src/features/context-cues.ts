import type { QueryReading } from '@router/policy';
import type { CueSink } from './cue-sink.ts';

const affirmation = /^\s*(?:y|yes|yep|yeah|sure|ok|okay|go ahead|do it|please do|confirmed|correct|right)\b/i;
const rejection = /^\s*(?:no|nope|nah|don't|stop|cancel|wait|not that|actually)\b/i;
const pronoun = /\b(?:it|its|this|that|there|these|those|the file|same|one)\b/i;

/** What stands beside the query: an open file, a file list, the turn before. Tool output counts as data only. */
export function addContextCues(reading: QueryReading, cue: CueSink): void {
  const { open_file: open, files, messages } = reading.context;
  const refers = pronoun.test(reading.ask.text.slice(0, 400));
  if (!open && !files?.length && !messages?.length) {
    if (refers) cue.add('context:none|refers');
    return;
  }
  cue.add('context');
  if (open) {
    cue.add('context:open-file');
    if (refers) cue.add('context:open-file|refers');
    if (open.selection) {
      cue.add('context:selection');
      if (refers) cue.add('context:selection|refers');
    }
  }
  if (files?.length) cue.add('context:files');
  const last = messages?.at(-1);
  if (!last) return;
  cue.add(`context:last:${last.role}`);
  const asked = messages
    ?.findLast((message) => message.role === 'assistant')
    ?.content.trimEnd()
    .endsWith('?');
  if (asked) cue.add('context:asked');
  if (affirmation.test(reading.query)) cue.add(asked ? 'context:asked|yes' : 'context:yes');
  if (rejection.test(reading.query)) cue.add(asked ? 'context:asked|no' : 'context:no');
  if (refers) cue.add('context:messages|refers');
  if (reading.spans.some((span) => span.source === 'message' && span.kind === 'path')) {
    cue.add('context:path');
    if (refers) cue.add('context:path|refers');
  }
}
