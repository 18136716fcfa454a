import { pythonNumber } from '../numbers.ts';
import type { Recipe } from '../recipe.ts';

const operators: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\d)%])\s*(?:multiplied by|times|×|⋅|·)\s*(?=[-\d(])/gi, ' * '],
  [/(?<=\d)\s*x\s*(?=\d)/gi, ' * '],
  [/(?<=[\d)])\s*(?:divided by|over|÷)\s*(?=[-\d(])/gi, ' / '],
  [/(?<=[\d)])\s*(?:plus|added to)\s*(?=[-\d(])/gi, ' + '],
  [/(?<=[\d)])\s*(?:minus|less)\s*(?=[-\d(])/gi, ' - '],
  [/(?<=[\d)])\s*(?:to the power of|to the power|raised to(?: the power of)?|\^)\s*(?=[-\d(])/gi, ' ** '],
  [/(?<=[\d)])\s*(?:modulo|mod)\s*(?=[\d(])/gi, ' % '],
  [/(?<=\d)\s+squared\b/gi, ' ** 2'],
  [/(?<=\d)\s+cubed\b/gi, ' ** 3'],
  [/\b(?:the\s+)?(?:square root|sqrt)\s*(?:of\s*)?\(?\s*(\d+(?:\.\d+)?)\s*\)?/gi, 'math.sqrt($1)'],
];

const term = String.raw`(?:math\.sqrt\(\d+(?:\.\d+)?\)|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|0[xX][0-9a-fA-F]+|0b[01]+)`;
const unit = String.raw`(?:\(\s*)*${term}(?:\s*\))*`;
const expressionPattern = new RegExp(
  `(?<![\\w.])${unit}(?:\\s*(?:\\*\\*|//|<<|>>|[-+*/%&|^])\\s*${unit})+(?!\\w)|math\\.sqrt\\(\\d+(?:\\.\\d+)?\\)`,
  'g',
);

/** Evaluates the longest arithmetic expression of the query, written in signs or in words. */
export const arithmetic: Recipe = ({ query, ask }) => {
  const text = query.length > 2000 ? ask.text.slice(0, 2000) : query;
  let spelled = text
    .replace(/(?<![\w.])\d{1,3}(?:,\d{3})+(?![\w])/g, pythonNumber)
    .replace(/(?<=\d)\s*(?:ms|kb|mb|gb|s|px|usd|eur|req|rows?|bytes?|[$€£])(?=\s*[*+/×x]\s*[$€£]?\d)/gi, '')
    .replace(/[$€£](?=\d)/g, '');
  for (const [pattern, sign] of operators) spelled = spelled.replace(pattern, sign);
  const expressions = [...spelled.matchAll(expressionPattern)]
    .map((match) => match[0].trim())
    .filter(isBalanced);
  const expression = expressions.sort((a, b) => b.length - a.length)[0];
  if (
    !expression ||
    looksLikeDate(expression) ||
    (/^\d+(?:\.\d+)?\s*\/\s*\d+$/.test(expression) && /\b24\s*\/\s*7\b/.test(expression))
  )
    return undefined;
  const program = expression.includes('math.')
    ? `import math\n\nprint(${expression})`
    : `print(${expression})`;
  const claim = /(?:=|==|equals?|is)\s*(-?\d+(?:\.\d+)?)\s*\??\s*$/.exec(
    spelled.slice(spelled.indexOf(expression) + expression.length),
  );
  return { value: claim ? `${program}\nprint((${expression}) == ${claim[1]})` : program, certainty: 0.9 };
};

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** 2024-01-31 and 3/4/2024 are dates, not subtractions and divisions. */
function looksLikeDate(text: string): boolean {
  return /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}\/\d{1,2}\/\d{2,4}$|^\d+(?:-\d+){2,}$|(?<![\d.])0\d/.test(text);
}
