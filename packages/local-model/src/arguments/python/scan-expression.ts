const builtins =
  'round|len|sorted|sum|int|float|str|bool|list|set|dict|tuple|max|min|range|abs|all|any|zip|map|filter|ord|chr|hex|bin|oct|divmod|pow|type|repr|isinstance|enumerate|reversed|bytes|format|hash|print';
const start = new RegExp(
  `(?<![\\w.])(?:(?:${builtins})\\(|not (?=\\w+\\()|\\[(?=[^\\]]*(?:\\bfor\\b|\\](?:[\\[.]|\\s[*+]\\s)))|"[^"\\n]*"(?=\\.\\w+\\(|\\[|\\s*[*%]\\s)|'[^'\\n]*'(?=\\.\\w+\\(|\\[|\\s*[*%]\\s))`,
  'g',
);
const operator =
  /^\s*(?:==|!=|<=|>=|<|>|\*\*|\/\/|[-+*/%&|^]|(?:is not|not in|is|in|and|or|if|else)(?=\s*[\w"'([{-]))\s*/;
const atom = /^(?:-?\d+(?:\.\d+)?|"[^"\n]*"|'[^'\n]*'|(?:not |lambda [\w, ]*: ?)?[A-Za-z_]\w*)/;
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The first Python expression in prose that calls a builtin, indexes a literal or comprehends a list. */
export function scanExpression(text: string): string | undefined {
  for (const match of text.matchAll(start)) {
    const end = expressionEnd(text, match.index);
    const found = text.slice(match.index, end).trim();
    if (/[([]/.test(found) && found.length > 4 && !found.includes('\\')) return found.replace(/[.,?!]+$/, '');
  }
  return undefined;
}

/** Operands joined by operators, up to the first thing that is neither. */
function expressionEnd(text: string, from: number): number {
  let at = operandEnd(text, from);
  for (;;) {
    const sign = operator.exec(text.slice(at, at + 40));
    if (!sign) return at;
    const next = operandEnd(text, at + sign[0].length);
    if (next === at + sign[0].length) return at;
    if (
      /^[A-Za-z_]\w*$/.test(text.slice(at + sign[0].length, next)) &&
      !/^(?:True|False|None)$/.test(text.slice(at + sign[0].length, next))
    )
      return at;
    at = next;
  }
}

function operandEnd(text: string, from: number): number {
  let at = from;
  const first = atom.exec(text.slice(at, at + 400));
  if (first) at += first[0].length;
  for (;;) {
    const member = /^\.[A-Za-z_]\w*/.exec(text.slice(at, at + 60));
    if (member && at > from) at += member[0].length;
    else if (text[at]! in closing) {
      const end = bracketEnd(text, at);
      if (end < 0) return from;
      at = end;
    } else return at;
  }
}

/** Position after the bracket that closes the one at `from`, strings skipped; -1 where there is none. */
function bracketEnd(text: string, from: number): number {
  const open: string[] = [];
  for (let i = from; i < text.length && i < from + 2000; i++) {
    const character = text[i]!;
    if (character === '"' || character === "'") {
      const end = text.indexOf(character, i + 1);
      if (end < 0) return -1;
      i = end;
    } else if (character in closing) open.push(closing[character]!);
    else if (character === open.at(-1)) {
      open.pop();
      if (open.length === 0) return i + 1;
    }
  }
  return -1;
}
