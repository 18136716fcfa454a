import type { QueryFacts } from '../arguments/query-facts.ts';
import { bucket } from './bucket.ts';
import type { CueSink } from './cue-sink.ts';
import type { PatternCues } from './pattern-cues.ts';

const proseLimit = 2000;
const wordPattern = /[\p{L}\p{N}_'’]+/gu;

/** How the ask is put: its first words, its form, its place in the message, its length. */
export function addAskCues(facts: QueryFacts, patterns: PatternCues, cue: CueSink): void {
  const { reading } = facts;
  const ask = reading.ask.text.slice(0, 600);
  const words = ask.slice(0, 160).toLowerCase().match(wordPattern) ?? [];
  const [first = '', second = '', third = ''] = words;
  cue.add(`first:${first}`);
  cue.add(`first2:${first} ${second}`);
  cue.add(`first3:${first} ${second} ${third}`);
  cue.add(`last:${words.at(-1) ?? ''}`);
  const hasPath = reading.spans.some(
    (span) => span.kind === 'path' && span.source === 'query' && !span.fenced,
  );
  cue.add(`first:${first}|path:${hasPath}`);
  const question = ask.trimEnd().endsWith('?');
  if (question) cue.add('question-mark');
  patterns.add(ask, reading.prose.slice(0, proseLimit), { hasPath, question });
  const { frame, score, reason } = facts.request;
  cue.add(`frame:${frame}`);
  cue.add(`frame:${frame}|path:${hasPath}`);
  cue.add(`escalate:${Math.floor(score * 4)}`);
  if (reason) {
    cue.add(`reason:${reason}`);
    cue.add(`reason:${reason}|frame:${frame}`);
  }
  const length = reading.query.length;
  cue.add(`words:${bucket(Math.ceil(words.length / 2))}`);
  cue.add(`length:${bucket(length >> 4)}`);
  cue.add(`lines:${bucket(countLines(reading.query))}`);
  if (length > 0) {
    cue.add(`ask-at:${Math.floor((4 * reading.ask.start) / length)}`);
    cue.add(`ask-share:${Math.floor((4 * (reading.ask.end - reading.ask.start)) / length)}`);
  }
  if (/[^ -~\s]/.test(ask)) cue.add('not-ascii');
  if (ask === ask.toLowerCase()) cue.add('all-lower');
}

function countLines(text: string): number {
  let lines = 1;
  for (let i = text.indexOf('\n'); i >= 0 && lines < 500; i = text.indexOf('\n', i + 1)) lines++;
  return lines;
}
