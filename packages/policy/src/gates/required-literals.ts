import { GAP, letterClassOf } from './letter-classes.ts';
import { digitBit, markBitOf } from './mark-bits.ts';
import type { PatternTree } from './pattern-tree.ts';

/** Letter classes of a text, one character each; {@link boundary} and {@link beside} until they are resolved. */
type Literal = string;

/** Any of these: one of the runs of letter classes, or one of the marks (as bits). */
export interface AnyOf {
  readonly literals: readonly Literal[];
  readonly marks: number;
}

/** What every match of a pattern holds. */
export interface Requirement {
  /** Undefined where no such list is known. */
  readonly anyOf: AnyOf | undefined;
  /** Of each set of marks (as bits) at least one. */
  readonly marks: readonly number[];
}

/** Where `\b` stands. */
const boundary = '\uffff';
/** Where a gap has to be before or behind. */
const beside = '\ufffe';
const gap = String.fromCharCode(GAP);
/** Lists longer than these are cut: the gate gets weaker, never wrong. */
const mostLiterals = 256;
const mostExact = 1024;
const longestLiteral = 14;

interface Facts {
  /** Every text that it can match, as long as these are few; undefined otherwise. */
  readonly exact: readonly Text[] | undefined;
  readonly anyOf: AnyOf | undefined;
  readonly marks: readonly number[];
}

interface Text {
  readonly classes: Literal;
  /** Marks, as bits, of which it holds one; 0 where none is known. */
  readonly mark: number;
}

const empty: readonly Text[] = [{ classes: '', mark: 0 }];
const none: readonly number[] = [];
const nothing: Facts = /* @__PURE__ */ factsOfTexts(empty);
const atBoundary: Facts = /* @__PURE__ */ factsOfTexts([{ classes: boundary, mark: 0 }]);
const besideGap: Facts = /* @__PURE__ */ factsOfTexts([{ classes: beside, mark: 0 }]);

function factsOfTexts(exact: readonly Text[]): Facts {
  return { exact, anyOf: undefined, marks: none };
}

/** What a text must hold, so that a pattern can match in it at all. */
export function requiredLiterals(tree: PatternTree): Requirement {
  return requirementOf(factsOf(tree));
}

function requirementOf(facts: Facts): Requirement {
  const own = facts.exact && anyOfTexts(facts.exact);
  const mark = facts.exact ? commonMark(facts.exact) : 0;
  return {
    anyOf: better(own, facts.anyOf),
    marks: mark === 0 ? facts.marks : [...facts.marks, mark],
  };
}

function factsOf(tree: PatternTree): Facts {
  switch (tree.kind) {
    case 'units':
      return factsOfTexts(textsOf(tree.units));
    case 'text':
      return factsOfTexts([textOf(tree.text)]);
    case 'unknown':
      return { exact: undefined, anyOf: undefined, marks: tree.marks === 0 ? none : [tree.marks] };
    case 'boundary':
      return atBoundary;
    case 'gap':
      return besideGap;
    case 'nothing':
    case 'start':
      return nothing;
    case 'ahead': {
      const { anyOf, marks } = requiredLiterals(tree.item);
      return { exact: empty, anyOf, marks };
    }
    case 'repeat':
      return repeated(tree);
    case 'choice':
      return chosen(tree.items.map(factsOf));
    case 'sequence':
      return joined(tree.items.map(factsOf));
  }
}

function textOf(units: string): Text {
  let classes = '';
  let mark = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units.charCodeAt(at);
    classes += String.fromCharCode(letterClassOf(unit));
    mark = rarer(mark, markBitOf(unit));
  }
  return { classes, mark };
}

/** Units of one class are one text. */
function textsOf(units: readonly number[]): Text[] {
  const texts: Text[] = [];
  for (const unit of units) {
    const classes = String.fromCharCode(letterClassOf(unit));
    const mark = markBitOf(unit);
    const known = texts.findIndex((text) => text.classes === classes);
    if (known < 0) texts.push({ classes, mark });
    else texts[known] = { classes, mark: texts[known]!.mark && mark && texts[known]!.mark | mark };
  }
  return texts;
}

/** Beyond this many times a repeated item tells nothing more. */
const mostRepeats = 4;

function repeated({ item, least, most }: PatternTree & { kind: 'repeat' }): Facts {
  const inner = factsOf(item);
  if (least > 0) {
    const known = joined(Array.from({ length: Math.min(least, mostRepeats) }, () => inner));
    if (least === most && least <= mostRepeats) return known;
    const { anyOf, marks } = requirementOf(known);
    return { exact: undefined, anyOf, marks };
  }
  return {
    exact: most === 1 && inner.exact ? [...empty, ...inner.exact] : undefined,
    anyOf: undefined,
    marks: none,
  };
}

function chosen(items: readonly Facts[]): Facts {
  const exact = items.every((item) => item.exact) ? items.flatMap((item) => item.exact!) : undefined;
  if (exact && exact.length <= mostExact) return { exact, anyOf: undefined, marks: none };
  const anyOf = united(items.map((item) => better(item.exact && anyOfTexts(item.exact), item.anyOf)));
  let marks = 0;
  for (const item of items) {
    const mark = item.marks.reduce(rarer, item.exact ? commonMark(item.exact) : 0);
    if (mark === 0) return { exact: undefined, anyOf, marks: none };
    marks |= mark;
  }
  return { exact: undefined, anyOf, marks: [marks] };
}

function joined(items: readonly Facts[]): Facts {
  let anyOf: AnyOf | undefined;
  const marks: number[] = [];
  let run: readonly Text[] = empty;
  let whole = true;
  const close = () => {
    anyOf = better(anyOf, anyOfTexts(run));
    const mark = commonMark(run);
    if (mark !== 0) marks.push(mark);
    run = empty;
  };
  for (const item of items) {
    anyOf = better(anyOf, item.anyOf);
    marks.push(...item.marks);
    const { exact } = item;
    if (exact && canJoin(run, exact)) {
      if (exact !== empty) run = product(run, exact);
      continue;
    }
    close();
    whole = false;
    if (exact && exact.length <= mostExact) run = exact;
  }
  if (whole) return { exact: run, anyOf, marks };
  close();
  return { exact: undefined, anyOf, marks };
}

function product(run: readonly Text[], next: readonly Text[]): Text[] {
  const texts: Text[] = [];
  for (const text of run) for (const own of next) texts.push(join(text, own));
  return texts;
}

function canJoin(run: readonly Text[], next: readonly Text[]): boolean {
  const few = Math.min(run.length, next.length) === 1 || run.length * next.length <= mostLiterals;
  return few && longest(run) < longestLiteral;
}

function join(text: Text, next: Text): Text {
  return { classes: text.classes + next.classes, mark: rarer(text.mark, next.mark) };
}

function longest(texts: readonly Text[]): number {
  return texts.reduce((most, { classes }) => Math.max(most, classes.length), 0);
}

/** That of two sets of marks which fewer texts hold one of: digits are common. */
function rarer(one: number, other: number): number {
  return one === 0 || (one === digitBit && other !== 0) ? other : one;
}

/** The marks of which each text holds one; 0 where a text holds none. */
function commonMark(texts: readonly Text[]): number {
  let bits = 0;
  for (const { mark } of texts) {
    if (mark === 0) return 0;
    bits |= mark;
  }
  return bits;
}

function united(all: readonly (AnyOf | undefined)[]): AnyOf | undefined {
  const literals: Literal[] = [];
  let marks = 0;
  for (const one of all) {
    if (!one) return undefined;
    literals.push(...one.literals);
    marks |= one.marks;
  }
  return { literals, marks };
}

/** Texts without a letter are known by their mark alone. */
function anyOfTexts(texts: readonly Text[]): AnyOf | undefined {
  const literals = new Set<Literal>();
  let marks = 0;
  for (const { classes, mark } of texts) {
    const literal = resolveBoundaries(classes);
    if (literal === undefined) continue;
    if (/[^\0]/.test(literal)) literals.add(literal);
    else if (mark !== 0) marks |= mark;
    else return undefined;
  }
  return { literals: [...literals], marks };
}

/**
 * `\b` beside a letter is a gap on its other side, and so is the end of what is known beside a {@link beside}: a text
 * is scanned with a gap before and behind it. Undefined where `\b` stands between two letters.
 */
function resolveBoundaries(classes: string): Literal | undefined {
  let literal = '';
  for (let at = 0; at < classes.length; at++) {
    const current = classes[at]!;
    if (!isZeroWidth(current)) {
      literal += current;
      continue;
    }
    let next = at + 1;
    while (next < classes.length && isZeroWidth(classes[next]!)) next++;
    const before = literal.at(-1);
    const after = classes[next];
    const isOpen = before === undefined || after === undefined;
    if (current === beside) {
      if (isOpen && before !== gap) literal += gap;
      continue;
    }
    const besideLetter = isLetter(before) || isLetter(after);
    if (isLetter(before) && isLetter(after)) return undefined;
    if (isOpen && besideLetter) literal += gap;
  }
  return literal;
}

function isZeroWidth(mark: string): boolean {
  return mark === boundary || mark === beside;
}

function isLetter(side: string | undefined): boolean {
  return side !== undefined && side !== gap;
}

/** What fewer texts hold by chance. */
function better(one: AnyOf | undefined, other: AnyOf | undefined): AnyOf | undefined {
  if (!one || !other) return one ?? other;
  return chanceOf(one) <= chanceOf(other) ? one : other;
}

function chanceOf({ literals, marks }: AnyOf): number {
  const ofMarks = marks === 0 ? 0 : 0.01;
  return literals.reduce((sum, literal) => sum + 12 ** -literal.length, ofMarks);
}
