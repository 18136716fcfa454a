/** Marks that end a sentence or part of one. */
function isStop(unit: number): boolean {
  return unit === 46 || unit === 44 || unit === 58 || unit === 33 || unit === 63;
}

const closingMarks = ")]}>'*";
const openingMarks = "([{<'*¿¡";

/** Searches one token alone: looking beyond it would make the whole reading quadratic. */
export function indexWithin(text: string, mark: string, start: number, end: number): number {
  const index = text.slice(start, end).indexOf(mark);
  return index < 0 ? -1 : start + index;
}

function isLoose(text: string, at: number): boolean {
  return isStop(text.charCodeAt(at)) || closingMarks.includes(text[at]!);
}

/** True where the end is punctuation that could be the sentence's. */
export function endsLoose(text: string, start: number, end: number): boolean {
  if (isStop(text.charCodeAt(end - 1))) return true;
  const last = text[end - 1]!;
  const first = text[start]!;
  if (!closingMarks.includes(last)) return first === '(' || first === '[' || first === '<' || first === "'";
  if (last === ')') return first === '(' || indexWithin(text, '(', start, end) < 0;
  if (last === '}') return indexWithin(text, '{', start, end) < 0;
  if (last === ']') return first === '[' || indexWithin(text, '[', start, end) < 0;
  if (last === '*') return isEmphasised(text, start, end);
  if (last === '>') return indexWithin(text, '<', start, end) <= start;
  return true;
}

/** `**word**`, but not the glob of all below a folder. */
function isEmphasised(text: string, start: number, end: number): boolean {
  return (
    end - start > 4 &&
    text.startsWith('**', start) &&
    text[start + 2] !== '/' &&
    text[end - 2] === '*' &&
    text[end - 3] !== '/'
  );
}

/** Takes brackets, quotes, emphasis and closing punctuation off a token. */
export function peel(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (to > from && isStop(text.charCodeAt(to - 1))) to--;
  if (isEmphasised(text, from, to)) {
    from += 2;
    to -= 2;
  }
  while (
    from < to &&
    openingMarks.includes(text[from]!) &&
    !(text[from] === '*' && isGlobStart(text, from))
  ) {
    const closing = text[to - 1];
    if (text[from] === '[' && closing !== ']' && closing !== ',' && indexWithin(text, ']', from, to) > 0)
      break;
    from++;
  }
  while (to > from && isLoose(text, to - 1) && endsLoose(text, from, to)) to--;
  if (to - from > 2 && text[to - 1] === 's' && text[to - 2] === "'") to -= 2;
  return [from, to];
}

function isGlobStart(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next === '.' || next === '/' || next === '_' || next === '-') return true;
  return next === '*' && text[at + 2] === '/';
}
