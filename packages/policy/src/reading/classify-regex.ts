import type { TokenClass } from './classify-path.ts';

const regex: TokenClass = { kind: 'regex' };
const literal = /^\/(?![/*])(?:\\.|[^/\\\n])+\/[dgimsuvy]{0,6}$/;
const metacharacters =
  /\\[dwsbDWSBnt.]|\[[^\]/]+\][+*?{)]|\(\?[:=!<]|[+*?]\)|\)[+*?]|^\^|\$$|\.[+*]|\[\^|\{\d+,?\d*\}/;

/** Reads a regular expression: `/…/flags` with a metacharacter, or a bare pattern that can be nothing else. */
export function classifyRegex(token: string, delimited: boolean): TokenClass | undefined {
  if (token.length < 3 || token.length > 1000 || !(delimited || mayBeBare(token))) return undefined;
  if (token.charCodeAt(0) === 47) {
    if (!literal.test(token)) return undefined;
    return /[\\^$+*?|()[\]{}]/.test(token) && metacharacters.test(token.slice(1, token.lastIndexOf('/')))
      ? regex
      : undefined;
  }
  if (/^s([/|#])(?:\\.|[^\\])*?\1(?:\\.|[^\\])*?\1[gimsx]{0,5}$/.test(token)) return regex;
  if (/^[a-z]:\\|^\\\\\w/i.test(token)) return undefined;
  if (
    (token.startsWith('^') || token.endsWith('$')) &&
    /^\^[^\s]+|[^\s]+\$$/.test(token) &&
    /[\\[\](){}+*?.|]/.test(token) &&
    !/^\^\d/.test(token) &&
    !token.startsWith('$')
  )
    return /^\^/.test(token) || /[\\[(]/.test(token) ? regex : undefined;
  if (/\\[dwsbDWSB](?:[+*?{)\]\\]|$|-)/.test(token)) return regex;
  return delimited && /\[[^\]]+\][+*?{]|\(\?[:=!<]|\.\*|\\\./.test(token) && !/[/]\*|\*\.|^\w+\(/.test(token)
    ? regex
    : undefined;
}

/** Bare patterns begin with `/`, `s` or `^`, end with `$` or hold a backslash. */
function mayBeBare(token: string): boolean {
  const first = token.charCodeAt(0);
  const last = token.charCodeAt(token.length - 1);
  return first === 47 || first === 115 || first === 94 || last === 36 || token.includes('\\');
}
