import { isSpace } from '../reading/character-classes.ts';
import { unitAt } from '../reading/unit-at.ts';

const breaks =
  /[.;!?…]+(?=\s|$)|\n+(?:[ \t]{0,8}(?:[>*-]|\d{1,2}[.)])[ \t])?|\.{2,4} |,? (?:and|then|but|afterwards|after that|before that|plus|also|because|since)(?: then| also)?(?= )|,? so,? (?=(?:please|kindly|just|jsut|let|could|can)\b)|[,:)] (?=(?:(?:please|pls|plz|kindly|just|jsut|then|so|and|now|quick|you|could|can|we|let us|let's) ){0,4}(?:delet|drop|remove|wipe|purge|truncate|erase|nuke|empty|tidy|clean|clear|throw|get rid|start|run|deploy|push|commit|force|reset|kill|suspend|overwrite|flush|please|pls|then|kindly|go ahead|say)\w*\b)|\s[—–-]\s|\s\d[.)] |\s*\p{Extended_Pictographic}\uFE0F?\s*|[。！？]/iuy;

/** How the words begin that part clauses: and, then, but, after …, before, plus, also, because, since, so. */
const partingPairs = 'an th bu af be pl al si so';
const partingHeads = /* @__PURE__ */ pairTable(partingPairs);
/** Their third and fourth letter. */
const partingTails = /* @__PURE__ */ pairTable('d_ en t_ te fo us so ca nc');
/** How the words begin that may follow a comma, a colon or a parenthesis: please, kindly, just, delete, drop … */
const orderHeads = /* @__PURE__ */ pairTable(
  'an th bu af be pl al si so ki ju js no qu yo co ca we le de dr re wi pu tr er nu em ti cl ge st ru fo su ov fl go sa',
);
const so = /* @__PURE__ */ pairOf('so', 0);

/** `_` stands for a space. */
function pairTable(list: string): Uint8Array {
  const table = new Uint8Array(1024);
  for (const pair of list.split(' ')) table[pairOf(pair.replace('_', ' '), 0)] = 1;
  return table;
}

/** The first break at or behind `from`. The pattern is only tried where a break can begin. */
export function findBreak(text: string, from: number): { start: number; end: number } | undefined {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      const kind = beginnings[unit]!;
      if (kind === 0) continue;
      if (kind === SPACE) {
        if (unit === 32) at = skipSpace(text, at);
        const next = unitAt(text, at + 1);
        const follower = next < 128 ? behindSpace[next]! : ANYTHING;
        if (follower === 0 || (follower === WORD && !isPartingWord(text, at))) continue;
      } else if (!canBegin(text, at, kind)) continue;
    }
    breaks.lastIndex = at;
    if (breaks.test(text)) return { start: at, end: breaks.lastIndex };
  }
  return undefined;
}

const END = 1;
const COMMA = 2;
const SPACE = 3;
const ALWAYS = 4;

/** What a break can begin with. */
const beginnings = /* @__PURE__ */ buildBeginnings();

function buildBeginnings(): Uint8Array {
  const table = new Uint8Array(128).fill(SPACE, 9, 14);
  for (const mark of '.;!?') table[mark.charCodeAt(0)] = END;
  for (const mark of ',:)') table[mark.charCodeAt(0)] = COMMA;
  table[10] = ALWAYS;
  table[32] = SPACE;
  return table;
}

const WORD = 1;
const ANYTHING = 2;

/** What may stand behind a space that begins a break: a dash, a digit of a list, more space, a word that parts. */
const behindSpace = /* @__PURE__ */ buildFollowers();

function buildFollowers(): Uint8Array {
  const table = new Uint8Array(128).fill(ANYTHING, 48, 58).fill(ANYTHING, 9, 14);
  table[32] = table[45] = ANYTHING;
  for (const pair of [partingPairs, partingPairs.toUpperCase()].join(' ').split(' '))
    table[pair.charCodeAt(0)] = WORD;
  return table;
}

/** Cheap and sometimes wrong: then the pattern says no. */
function canBegin(text: string, at: number, kind: number): boolean {
  const next = unitAt(text, at + 1);
  if (kind === COMMA) return next === 32 && isPair(orderHeads, text, at + 2);
  // The end of a sentence: space or more marks follow, or nothing.
  return kind === ALWAYS || !(next > 32 && next < 128) || beginnings[next] === END;
}

/** Whether the word behind the space at `at` may be one of those that part clauses. */
function isPartingWord(text: string, at: number): boolean {
  if (!isPair(partingHeads, text, at + 1)) return false;
  return pairOf(text, at + 1) === so || isPair(partingTails, text, at + 3);
}

/** The last of several plain spaces, as quotes leave them when blanked: none before it begins a break but a sign's. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (unitAt(text, at) === 32 && unitAt(text, at + 1) === 32) at++;
  if (at === from) return from;
  let behind = at + 1;
  while (isSpace(unitAt(text, behind))) behind++;
  return unitAt(text, behind) > 127 ? from : at;
}

function isPair(table: Uint8Array, text: string, at: number): boolean {
  // What lies beyond ASCII may read as a letter: `ſ` as `s`.
  return unitAt(text, at) > 127 || unitAt(text, at + 1) > 127 || table[pairOf(text, at)] === 1;
}

/** Two letters in ten bits, without case: other marks fall together with letters, which only asks too often. */
function pairOf(text: string, at: number): number {
  return ((unitAt(text, at) & 31) << 5) | (unitAt(text, at + 1) & 31);
}
