import type { Span } from '@router/policy';
import type { Filled } from '../../filler.ts';
import type { Recipe } from '../recipe.ts';

const pythonMarks =
  /^\s*(?:def|class|import|from|for|while|if|with|try|async def|@\w+|print\()|\bprint\(|\blambda\b|\brange\(|\blen\(|\bsorted\(|\bsum\(|\bset\(|\bdict\(|\bstr\(|\bint\(|\bfloat\(|\bround\(|\bisinstance\(|\[[^\]]*\bfor\b[^\]]*\bin\b|\bNone\b|\bTrue\b|\bFalse\b|\[::-?\d|:\s*$|\bnot in\b|\bself\b|\bf["']|["']\.join\(|\bnp\.|\bre\.\w+\(|\*\*|\/\/|\bis\b/m;
const otherMarks =
  /^\s*> |\t|[;{]\s*$|^\s*(?:const|let|var|function|SELECT|select|#include|public|private|func|fn|use|package)\b|=>|===|&&|\|\||\bconsole\.|\bnew \w+\(|<\/|\$\(|^\s*[$#] /m;
const statement =
  /^\s*(?:def|class|import|from|for|while|if|elif|else|with|try|except|finally|return|raise|assert|del|pass|break|continue|global|async|@)\b|^\s*@|^[\w.[\], '"]+\s*(?:[-+*/%|&^]|\/\/|\*\*|<<|>>)?=(?!=)/;

/** Runs the Python that the query holds and prints the value of its last expression. */
export const snippet: Recipe = ({ spans, query }) => {
  const own = spans.filter(({ source, kind }) => source === 'query' && (kind === 'code' || kind === 'quote'));
  const blocks = own.filter((span) => span.fenced && looksPython(span));
  const inline = own.filter((span) => !span.fenced && isExpression(span.text));
  const chosen = blocks[0] ?? inline[0];
  if (!chosen) return bareLine(query);
  if (
    inline.length >= 2 &&
    blocks.length === 0 &&
    /\b(?:faster|slower|speed|benchmark|quicker|performance|compare|vs\.?|timeit)\b/i.test(query)
  )
    return { value: timing(inline.map(({ text }) => text)), certainty: 0.8 };
  const calls = blocks[0]
    ? inline.filter(({ text }) => /\w\(.*\)$/.test(text)).map(({ text }) => `print(${text})`)
    : inline.slice(1).map(({ text }) => `print(${text})`);
  const asked = blocks[0] ? callsOf(blocks[0], query) : [];
  const program = [
    printing((blocks[0] ? wholeBlock(blocks[0], query) : chosen.text).replace(/\r\n?/g, '\n').trimEnd()),
    ...new Set([...calls, ...asked]),
  ].join('\n');
  if (!program.includes('print(')) return undefined;
  return { value: program, certainty: blocks[0] ? 0.85 : 0.8 };
};

function looksPython(span: Span): boolean {
  return pythonMarks.test(span.text) && !otherMarks.test(span.text);
}

function isExpression(text: string): boolean {
  return (
    !text.includes('\n') &&
    text.length < 300 &&
    /[([+*/%<>=]/.test(text) &&
    !otherMarks.test(text) &&
    (pythonMarks.test(text) || /^[\w\s.'"()[\],+*/%<>=-]+$/.test(text)) &&
    /["'\d[(]/.test(text) &&
    !/^\w+(?:\.\w+)*\(\)$/.test(text)
  );
}

/** The program, its last bare expression wrapped in print where nothing prints yet. */
function printing(code: string): string {
  const lines = code.replace(/^>>> ?|^\.\.\. ?/gm, '').split('\n');
  if (lines.some((line) => line.includes('print('))) return lines.join('\n');
  const last = lines.at(-1) ?? '';
  if (/^\S/.test(last) && !statement.test(last) && !/[:,(]$/.test(last) && !/^[)\]}]/.test(last))
    return [...lines.slice(0, -1), `print(${last.replace(/\s*#.*$/, '')})`].join('\n');
  const assigned = /^([A-Za-z_]\w*)\s*=(?!=)/.exec(last)?.[1];
  return assigned ? [...lines, `print(${assigned})`].join('\n') : lines.join('\n');
}

function timing(expressions: readonly string[]): string {
  const list = expressions
    .slice(0, 4)
    .map((expression) => `    ${JSON.stringify(expression)},`)
    .join('\n');
  return `import timeit\n\nfor expression in [\n${list}\n]:\n    print(expression, timeit.timeit(expression, number=10000))`;
}

/** Calls in the prose of functions that the block defines: "what does total(3) return". */
function callsOf(block: Span, query: string): string[] {
  const names = [...block.text.matchAll(/^\s*def\s+(\w+)/gm)].map((match) => match[1]!);
  const prose = query.slice(0, block.start) + query.slice(block.end);
  const calls = [...prose.matchAll(/\b(\w+)\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g)].filter((match) =>
    names.includes(match[1]!),
  );
  if (calls.length > 0) return calls.slice(0, 5).map((match) => `print(${match[0]})`);
  const last = names.at(-1);
  const [literal] = /"[^"\n]*"|'[^'\n]*'|(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])/.exec(prose) ?? [];
  return last && literal && !/\bprint\(/.test(block.text) ? [`print(${last}(${literal}))`] : [];
}

/** The block with the lines right below it that are Python too: a pasted program may end in plain calls. */
function wholeBlock(block: Span, query: string): string {
  if (query.slice(block.end).startsWith('\n```')) return block.text;
  let text = block.text;
  for (const line of query.slice(block.end).split('\n').slice(1)) {
    if (
      line.trim() &&
      !/^(?:\s|[A-Za-z_][\w.]*(?:\(.*\)|\s*[-+*/]?=[^=])|print\(|for\b.*:$|if\b.*:$|assert\b)/.test(line)
    )
      break;
    text += `\n${line}`;
  }
  return text.trimEnd();
}

/** A line that is nothing but Python, or what stands after "python:". */
function bareLine(query: string): Filled | undefined {
  const told = /\bpython[^:\n]{0,30}:\s*(\S[^\n]*)$/im.exec(query.slice(0, 3000))?.[1];
  const lines = query
    .slice(0, 3000)
    .split('\n')
    .map((line) => line.trim().replace(/^>>> ?/, ''));
  const alone = lines.find((line) => /^print\(.*\)$|^(?:\w+\.)*\w+\(.*\)$/.test(line));
  const line = alone ?? (told === undefined ? undefined : expressionOf(told));
  if (!line || otherMarks.test(line) || !/[([+*/%]/.test(line) || /[.!] [A-Z]/.test(line)) return undefined;
  return { value: line.startsWith('print(') ? line : `print(${line})`, certainty: 0.75 };
}

/** The expression at the start of a text: it ends where prose follows a closed bracket. */
function expressionOf(text: string): string {
  const end = /[)\]}](?=\s+(?!(?:for|in|if|else|and|or|is|not)\b)[^\s\-+*/%&|^<>=!.,)\]}[]|\s*\?|\s*$)/.exec(
    text,
  );
  return end ? text.slice(0, end.index + 1) : text.replace(/\s*\?$/, '');
}
