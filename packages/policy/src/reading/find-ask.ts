import { gateLeads } from '../gates/gate-leads.ts';
import type { TextRange } from './query-reading.ts';
import type { Region } from './region.ts';
import { unitAt } from './unit-at.ts';

const requestLead =
  /^(?:please|pls|can|could|would|will|help|i (?:want|need|would|'d)|i'd|let's|we (?:need|want|should)|find|search|show|list|open|read|cat|display|print|where|what|which|who|how|why|when|is|are|does|do|did|should|add|create|write|make|update|change|replace|rename|remove|delete|drop|fix|patch|edit|set|bump|move|insert|append|run|execute|compute|calculate|check|verify|test|simulate|convert|parse|explain|tell|give|look|locate|grep|refactor|implement|count|compare|sort|generate|evaluate|wipe|reset|revert|deploy|push|merge|summari[sz]e|describe|draft|review|debug|validate|encontrar|busca|muestra|dónde|donde|wo|finde|zeige|öffne|où|trouve|montre|ouvre)\b/i;
const requestInside =
  /\b(?:please|can you|could you|would you|help me|i need|i want|i'd like|tell me|show me|let me know)\b/i;

/**
 * The sentences that ask for something: those that end in a question mark or begin like a request, from the
 * first to the last of them; the whole prose when none does. Pasted blocks are never part of the choice.
 */
export function findAsk(text: string, regions: readonly Region[]): TextRange {
  const all = sentencesOf(text, regions);
  const { start, end } = all.length === 1 ? all[0]! : (requestsIn(text, all) ?? longestOf(text, all));
  return { text: text.slice(start, end), start, end };
}

/** From the first to the last sentence that asks. */
function requestsIn(text: string, sentences: readonly Bounds[]): Bounds | undefined {
  const asks = ({ start, end }: Bounds) => isRequest(text.slice(start, end));
  const first = sentences.find(asks);
  return first && { start: first.start, end: sentences.findLast(asks)!.end };
}

function longestOf(text: string, sentences: readonly Bounds[]): Bounds {
  let longest: Bounds | undefined;
  for (const sentence of sentences)
    if (!longest || sentence.end - sentence.start > longest.end - longest.start) longest = sentence;
  return longest ?? { start: 0, end: text.length };
}

/** What a request may stand behind. */
const greeting = /^(?:hi|hey|hello|ok|okay|so|and|then|also|now|but|well|thanks)\b[,!.:]? */i;
const leads = /* @__PURE__ */ gateLeads({ greeting, requestLead });
/** Beyond this a sentence is a list or pasted. */
const headLength = 600;

function isRequest(sentence: string): boolean {
  if (endsInQuestion(sentence)) return true;
  let head = sentence.length > headLength ? sentence.slice(0, headLength) : sentence;
  let open = leads.scan(head);
  const greeted = leads.greeting.exec(head, open);
  if (greeted) {
    head = head.slice(greeted[0].length);
    open = leads.scan(head);
  }
  return leads.requestLead.test(head, open) || requestInside.test(head);
}

/** A question mark, be it before a few closing quotes and brackets. */
function endsInQuestion(sentence: string): boolean {
  let at = sentence.length - 1;
  for (let steps = 0; steps < 7 && isClosing(unitAt(sentence, at)); steps++) at--;
  const last = unitAt(sentence, at);
  return last === 63 || last === 0xff1f;
}

/** Quotes and what closes brackets. */
function isClosing(unit: number): boolean {
  return unit === 34 || unit === 39 || unit === 41 || unit === 93;
}

interface Bounds {
  start: number;
  end: number;
}

/** What a sentence may end with: found by a pattern, which passes over all else faster than a loop does. */
const sentenceEnd = /[.!?\n\u3002\uff1f\uff01]/g;

/** Sentences of the text outside pasted blocks; quotes and inline code never end a sentence. */
function sentencesOf(text: string, regions: readonly Region[]): Bounds[] {
  const sentences: Bounds[] = [];
  let start = 0;
  let at = 0;
  let next = 0;
  let edge = regions[0]?.outerStart ?? text.length + 1;
  let found = 0;
  for (;;) {
    // What was found ahead stays found, or many quotes would each search the rest of the text.
    if (found <= at) found = behindMark(text, at);
    if (found > edge) {
      // Quotes never end a sentence, pasted blocks always do.
      const region = regions[next]!;
      if (region.fenced) {
        addTrimmed(sentences, text, start, region.outerStart);
        start = region.outerEnd;
      }
      at = Math.max(region.outerEnd, at);
      next++;
      edge = regions[next]?.outerStart ?? text.length + 1;
      continue;
    }
    if (found > text.length) break;
    at = found;
    const mark = text.charCodeAt(at - 1);
    if ((mark === 46 || mark === 33 || mark === 63) && !isBreak(text, at, mark)) continue;
    addTrimmed(sentences, text, start, at);
    start = at;
  }
  addTrimmed(sentences, text, start, text.length);
  return sentences;
}

/** The offset behind the next mark; beyond the text where there is none. */
function behindMark(text: string, from: number): number {
  sentenceEnd.lastIndex = from;
  return sentenceEnd.test(text) ? sentenceEnd.lastIndex : text.length + 1;
}

/** Whether the mark before `at` ends a sentence. */
function isBreak(text: string, at: number, mark: number): boolean {
  const code = unitAt(text, at);
  const isEnd = at >= text.length || code === 32 || code === 10 || code === 13 || code === 9;
  if (!isEnd || mark !== 46) return isEnd;
  return !/\b(?:e\.g|i\.e|etc|vs|a\.m|p\.m|approx|no|cf)\.$/i.test(text.slice(Math.max(0, at - 8), at));
}

function addTrimmed(sentences: Bounds[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  if (to > from) sentences.push({ start: from, end: to });
}
