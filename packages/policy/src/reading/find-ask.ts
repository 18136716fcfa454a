import type { TextRange } from './query-reading.ts';
import type { Region } from './region.ts';

const requestLead =
  /^(?:please|pls|can|could|would|will|help|i (?:want|need|would|'d)|i'd|let's|we (?:need|want|should)|find|search|show|list|open|read|cat|display|print|where|what|which|who|how|why|when|is|are|does|do|did|should|add|create|write|make|update|change|replace|rename|remove|delete|drop|fix|patch|edit|set|bump|move|insert|append|run|execute|compute|calculate|check|verify|test|simulate|convert|parse|explain|tell|give|look|locate|grep|refactor|implement|count|compare|sort|generate|evaluate|wipe|reset|revert|deploy|push|merge|summari[sz]e|describe|draft|review|debug|validate|encontrar|busca|muestra|dónde|donde|wo|finde|zeige|öffne|où|trouve|montre|ouvre)\b/i;
const requestInside =
  /\b(?:please|can you|could you|would you|help me|i need|i want|i'd like|tell me|show me|let me know)\b/i;

/**
 * The sentences that ask for something: those that end in a question mark or begin like a request, from the
 * first to the last of them; the whole prose when none does. Pasted blocks are never part of the choice.
 */
export function findAsk(text: string, regions: readonly Region[]): TextRange {
  let start = -1;
  let end = -1;
  let longest = { start: 0, end: text.length, length: 0 };
  for (const sentence of sentences(text, regions)) {
    const words = text.slice(sentence.start, sentence.end);
    if (words.length > longest.length) longest = { ...sentence, length: words.length };
    if (!isRequest(words)) continue;
    if (start < 0) start = sentence.start;
    end = sentence.end;
  }
  if (start < 0) ({ start, end } = longest);
  return { text: text.slice(start, end), start, end };
}

function isRequest(sentence: string): boolean {
  const head = sentence
    .slice(0, 600)
    .replace(/^(?:hi|hey|hello|ok|okay|so|and|then|also|now|but|well|thanks)\b[,!.:]? */i, '');
  return /[?？]["')\]]*$/.test(sentence.slice(-8)) || requestLead.test(head) || requestInside.test(head);
}

interface Bounds {
  start: number;
  end: number;
}

/** Sentences of the text outside pasted blocks; quotes and inline code never end a sentence. */
function* sentences(text: string, regions: readonly Region[]): Generator<Bounds> {
  let start = 0;
  let at = 0;
  let next = 0;
  const flush = function* (end: number): Generator<Bounds> {
    const bounds = trim(text, start, end);
    if (bounds.end > bounds.start) yield bounds;
  };
  while (at < text.length) {
    const region = regions[next];
    if (region && at >= region.outerStart) {
      if (region.fenced) {
        yield* flush(region.outerStart);
        start = region.outerEnd;
      }
      at = Math.max(region.outerEnd, at);
      next++;
      continue;
    }
    const code = text.charCodeAt(at);
    at++;
    const ends = code === 10 || code === 0x3002 || code === 0xff1f || code === 0xff01;
    const closes = (code === 46 || code === 33 || code === 63) && isBreak(text, at);
    if (!ends && !closes) continue;
    yield* flush(at);
    start = at;
  }
  yield* flush(text.length);
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!(Number.isNaN(code) || code === 32 || code === 10 || code === 13 || code === 9)) return false;
  return !/\b(?:e\.g|i\.e|etc|vs|a\.m|p\.m|approx|no|cf)\.$/i.test(text.slice(Math.max(0, at - 8), at));
}

function trim(text: string, start: number, end: number): Bounds {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  return { start: from, end: to };
}
