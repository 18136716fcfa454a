import { matchesOf } from '../gates/matches-of.ts';
import type { Replacement } from './query-reading.ts';
import type { Region } from './region.ts';
import { type Operand, operandAfter, operandBefore, operandIn } from './replacement-operand.ts';

const trigger =
  /\b(?:(replac(?:e|ing)|renam(?:e|ing)|substitut(?:e|ing)|swap(?:ping)?|chang(?:e|ing)|updat(?:e|ing)|switch(?:ing)?|set(?:ting)?|bump(?:ing)?|turn|edit|modify|rais(?:e|ing)|lower|increase|decrease|reduce|upgrade|downgrade|correct|fix|patch)|(remov(?:e|ing)|delet(?:e|ing)|drop|strip|erase|get rid of)|(instead of|rather than)|((?:should|must|shall|needs? to|has to|have to|ought to) (?:be|become|say|read|turn into|change to)|becomes?))\b|(->|→|=>|⇒|⟶)|\bs([/|#])((?:\\.|(?!\6)[^\\\n]){1,200})\6((?:\\.|(?!\6)[^\\\n]){0,200})\6|\b(?<stated>(?:make|let) (?:that|it)(?: say| read| be)?)\b/gi;
/** What a file says now, before the new text: `still says X, make that Y`. */
const statement = /\b(?:says?|reads?|has|holds?|contains?|uses|shows?|is set to|stands at)\s/gi;
/** Labelled old and new text, one below the other. */
const beforeAfter =
  /^([ \t]{0,8}(?:before|old|was|currently)\s?:)[^\n]{0,400}(?:\n[^\n]{0,400}){0,12}?\n[ \t]{0,8}(?:after|new|now|should be)\s?:/gim;
const connective = /(?:\s|^)(?:with|to|by|into|for|as)(?=\s)|\s(?:->|→|=>)\s/gi;
/** Nobody asks for more edits at once; a text that seems to is pasted. */
const mostPairs = 64;
/** How far a connective may stand behind its verb. */
const reach = 400;

/** Old and new text that the query spells out; see {@link Replacement}. `prose` is `text` with `regions` blanked. */
export function findReplacements(text: string, prose: string, regions: readonly Region[]): Replacement[] {
  const found: Replacement[] = [];
  const source = { text, prose, regions };
  for (const match of matchesOf(trigger, prose)) {
    const at = match.index;
    const end = at + match[0].length;
    if (found.length >= mostPairs) break;
    if (found.some((known) => at >= known.start && at < known.end)) continue;
    if (match.groups?.stated) push(stated(at, end));
    else if (match[1]) push(byVerb(match[1].toLowerCase(), end) ?? restated(at, end));
    else if (match[2]) push(removal(end));
    else if (match[3]) push(pair(operandAfter(source, end), operandBefore(source, at), true));
    else if (match[4]) push(pair(operandBefore(source, at), operandAfter(source, end), true));
    else if (match[5]) push(pair(operandBefore(source, at), operandAfter(source, end), false));
    else if (match[7] !== undefined) push({ target: match[7], replacement: match[8] ?? '', start: at, end });
  }
  if (found.length === 0) pushLabelled();
  for (const region of regions)
    if (region.fenced && region.kind === 'code') found.push(...diffPairs(text, region));
  return found;

  function push(replacement: Replacement | undefined) {
    if (replacement && replacement.target !== '' && replacement.target !== replacement.replacement)
      found.push(replacement);
  }

  function byVerb(verb: string, from: number): Replacement | undefined {
    const limit = sentenceEnd(prose, from);
    const clause = prose.slice(from, limit);
    for (const match of matchesOf(connective, clause)) {
      const target = operandIn(source, from, from + match.index);
      if (!target || /^(?:it|that|this|them)$/i.test(target.text)) continue;
      const replacement = operandAfter(source, from + match.index + match[0].length);
      if (!replacement) return undefined;
      const literal = /^(?:replac|renam|substit|swap)/.test(verb);
      if (!isTrusted(target, replacement, literal)) return undefined;
      return {
        target: target.text,
        replacement: replacement.text,
        start: target.start,
        end: replacement.end,
      };
    }
    return undefined;
  }

  /** Labels and their text look like data to the reader of regions: here they are read as text. */
  function pushLabelled() {
    // They stand one below the other.
    if (!text.includes('\n')) return;
    const plain = { text, prose: text, regions: regions.filter(({ kind }) => kind !== 'data') };
    for (const match of matchesOf(beforeAfter, text)) {
      const old = operandAfter(plain, match.index + match[1]!.length);
      const labelled = pair(old, operandAfter(plain, match.index + match[0].length), false);
      if (labelled && labelled.target !== labelled.replacement) found.push(labelled);
    }
  }

  /** The text stated before `at`, the new one behind `from`. */
  function stated(at: number, from: number): Replacement | undefined {
    const lead = Math.max(0, at - 160);
    let told = -1;
    for (const match of matchesOf(statement, prose.slice(lead, at)))
      told = lead + match.index + match[0].length;
    const target = told < 0 ? undefined : operandAfter(source, told);
    const replacement = operandAfter(source, from);
    if (!target || !replacement || target.end > at) return undefined;
    const plain = !target.delimited && !replacement.delimited && target.shape === 'word';
    return plain ? undefined : pair(target, replacement, true);
  }

  /** `change that to Y` behind a statement. */
  function restated(at: number, from: number): Replacement | undefined {
    const again = /^ (?:that|it|this) (?:to|into|with|by)\b/i.exec(prose.slice(from, from + 20));
    return again ? stated(at, from + again[0].length) : undefined;
  }

  function removal(from: number): Replacement | undefined {
    const target = operandAfter(source, from);
    return target?.delimited && !target.path
      ? { target: target.text, replacement: '', start: target.start, end: target.end }
      : undefined;
  }

  function pair(
    target: Operand | undefined,
    replacement: Operand | undefined,
    strict: boolean,
  ): Replacement | undefined {
    if (!target || !replacement || (strict && !isTrusted(target, replacement, false))) return undefined;
    const start = Math.min(target.start, replacement.start);
    return {
      target: target.text,
      replacement: replacement.text,
      start,
      end: Math.max(target.end, replacement.end),
    };
  }
}

/** Bare words are old text only where the wording leaves no doubt: `rename foo to bar`, `from 30 to 60`. */
function isTrusted(target: Operand, replacement: Operand, literalVerb: boolean): boolean {
  if (target.delimited) return true;
  if (target.vague || target.path) return false;
  return target.afterFrom || literalVerb || target.shape === replacement.shape;
}

function sentenceEnd(prose: string, from: number): number {
  const stop = /[.?!](?:\s|$)|\n\s*\n|;\s/g;
  stop.lastIndex = from;
  const match = stop.exec(prose.slice(0, from + reach));
  return match ? match.index : Math.min(prose.length, from + reach);
}

/** Lines of a diff: a run of `-` lines followed by a run of `+` lines. */
function diffPairs(text: string, region: Region): Replacement[] {
  const lines = text.slice(region.start, region.end).split('\n');
  const pairs: Replacement[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    if (removed.length > 0 && (added.length > 0 || lines.some((line) => line.startsWith('@@'))))
      pairs.push({
        target: removed.join('\n'),
        replacement: added.join('\n'),
        start: region.start,
        end: region.end,
      });
    removed = [];
    added = [];
  };
  for (const line of lines) {
    if (/^-(?!-- )/.test(line)) {
      if (added.length > 0) flush();
      removed.push(line.slice(1));
    } else if (/^\+(?!\+\+ )/.test(line)) added.push(line.slice(1));
    else flush();
  }
  flush();
  return pairs;
}
