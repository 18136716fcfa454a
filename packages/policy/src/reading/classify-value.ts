import { AT, COLON, DIGIT, DOLLAR, DOT, HYPHEN, PERCENT, SLASH } from './character-classes.ts';
import { isHost, type TokenClass } from './classify-path.ts';

const number: TokenClass = { kind: 'number' };
const date: TokenClass = { kind: 'date' };
const version: TokenClass = { kind: 'version' };
const url: TokenClass = { kind: 'url' };
const env: TokenClass = { kind: 'env' };

const numberShape =
  /^[+-]?[$€£¥]?(?:\d{1,3}(?:[,_']\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,4})?(?:%|°|[a-zA-Zµμ€]{1,5}(?:\/[a-z]{1,3})?)?$/;
const radixShape = /^[+-]?0(?:[xX][0-9a-fA-F_]+|[bB][01_]+|[oO][0-7_]+)n?$/;
const dateShape =
  /^(?:\d{4}-\d{2}-\d{2}(?:[T_]\d{2}[:.]?\d{2}(?:[:.]?\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.\d{4})$/;
const timeShape = /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:[ap]m|Z|[+-]\d{2}:?\d{2})?$/i;
const versionShape =
  /^(?:[~^]|[<>]=?|=)?v?\d{1,5}\.(?:\d{1,5}|x|\*)(?:\.(?:\d{1,5}|x|\*))+(?:[-+][\w.+-]+)?$/;

/** Reads addresses, e-mail, numbers, dates, versions and environment variables. */
export function classifyValue(token: string, mask: number): TokenClass | undefined {
  if (token.length > 2048) return undefined;
  if (mask & COLON && mask & SLASH && /^[a-z][a-z0-9+.-]{1,15}:\/\/\S/i.test(token)) return url;
  if (mask & COLON && /^(?:mailto|tel|data|urn):\S/i.test(token)) return url;
  if (mask & AT && mask & DOT) {
    if (/^git@[\w.-]+:[\w./-]+$/.test(token)) return url;
    if (isEmail(token)) return { kind: 'email' };
  }
  if (mask & (DOLLAR | PERCENT)) {
    if (/^\$\{?[A-Z_][A-Z0-9_]*\}?$/.test(token) || /^%[A-Z_][A-Z0-9_]*%$/.test(token)) return env;
    if (/^\$env:\w+$/i.test(token)) return env;
  }
  if (mask & DOT && /^(?:process\.env|import\.meta\.env|os\.environ|ENV)\.[A-Z_][A-Z0-9_]*$/.test(token))
    return env;
  if (mask & DOT && token.length > 4 && token.slice(0, 4).toLowerCase() === 'www.') return url;
  if (mask & COLON && /^[\w.-]+:\d{2,5}(?:\/\S*)?$/.test(token) && isHost(token.split('/', 1)[0] ?? ''))
    return url;
  return mask & DIGIT ? classifyDigits(token, mask) : undefined;
}

function classifyDigits(token: string, mask: number): TokenClass | undefined {
  if (mask === DIGIT) return number;
  const first = token.charCodeAt(0);
  if (first < 128 && !/^[\d+\-$~^<>=v.]/.test(token)) return undefined;
  if (mask & (SLASH | HYPHEN | DOT) && dateShape.test(token)) return date;
  if (mask & COLON) return timeShape.test(token) ? date : undefined;
  if (/^\d{1,2}[ap]m$/i.test(token)) return date;
  if (mask & DOT && /^(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?$/.test(token)) return url;
  if (
    (mask & DOT && versionShape.test(token)) ||
    /^v\d+(?:\.\d+)*$/.test(token) ||
    /^[~^]\d+(?:\.\d+)*$/.test(token)
  )
    return version;
  if (numberShape.test(token) || radixShape.test(token) || /^\.\d+$/.test(token)) return number;
  return /^\d+\/\d+$/.test(token) || /^\d+[*x×^]\d+(?:[*x×^]\d+)*$/.test(token) || /^\d+-\d+$/.test(token)
    ? number
    : undefined;
}

function isEmail(token: string): boolean {
  const at = token.indexOf('@');
  return (
    at > 0 &&
    at <= 64 &&
    at === token.lastIndexOf('@') &&
    /^[\w.+%-]+$/.test(token.slice(0, at)) &&
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(token.slice(at + 1))
  );
}
