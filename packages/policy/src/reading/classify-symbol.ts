import {
  AT,
  COLON,
  DIGIT,
  DOT,
  HASH,
  HUMP,
  HYPHEN,
  LOWER,
  PAREN,
  UNDERSCORE,
  UPPER,
} from './character-classes.ts';
import { isHost, type TokenClass, type TokenSurroundings } from './classify-path.ts';
import { dottedProducts } from './path-vocabulary.ts';
import type { SymbolForm } from './span.ts';
import {
  abbreviations,
  hyphenatedStandards,
  kebabNouns,
  markerWords,
  mixedCaseNames,
  symbolNouns,
} from './symbol-vocabulary.ts';

const classes = new Map<SymbolForm, TokenClass>();

function symbol(form: SymbolForm): TokenClass {
  let known = classes.get(form);
  if (!known) {
    known = { kind: 'symbol', form };
    classes.set(form, known);
  }
  return known;
}

const errorCode =
  /^(?:E[A-Z]{4,14}|ERR_[A-Z0-9_]+|[A-Z]{1,6}\d{3,6}|[A-Z]{2,10}-\d{2,6}|CVE-\d{4}-\d{4,7}|0x[0-9A-Fa-f]{6,8})$/;
const notErrorCode =
  /^(?:UTF|ISO|SHA|AES|RSA|GPT|RFC|IEEE|ECMA|EXACT|ERROR|EMPTY|EVERY|ENTER|EVENT|EXTRA|ENABLE|ENSURE|EITHER|ENUM|EXIT|EMAIL|EXPLAIN|EXISTS|EXCEPT|ESLINT)/;

/** Reads a token as a name from code; undefined for plain words. */
export function classifySymbol(
  token: string,
  mask: number,
  around: TokenSurroundings,
): TokenClass | undefined {
  if (token.length > 200) return undefined;
  const first = token.charCodeAt(0);
  if (mask & HYPHEN && first === 45) return /^--?[a-zA-Z][\w-]*$/.test(token) ? symbol('flag') : undefined;
  if (mask & AT) return /^@[A-Za-z_][\w.]*(?:\(\))?$/.test(token) ? symbol('decorator') : undefined;
  if (mask & HASH) {
    if (/^#[A-Za-z][\w-]*$/.test(token))
      return /^#(?:[0-9a-fA-F]{3}){1,2}$/.test(token) ? undefined : symbol('id');
    return /^#\d{1,7}$/.test(token) || /^[A-Z]\w*#\w+$/.test(token) ? symbol('id') : undefined;
  }
  if (mask & PAREN) return classifyCall(token);
  if (mask & COLON)
    return /^[A-Za-z_]\w*(?:::~?[A-Za-z_]\w*)+(?:<[\w, ]*>)?$/.test(token) ? symbol('scoped') : undefined;
  if (mask & DIGIT && mask & UPPER && errorCode.test(token) && !notErrorCode.test(token))
    return symbol('code');
  if (mask & DOT) return classifyDotted(token, around);
  if (mask & HYPHEN) return classifyHyphenated(token, around);
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(token)) return undefined;
  if (mask & UNDERSCORE) return classifyUnderscored(token, mask);
  return classifyWord(token, mask, around);
}

function classifyCall(token: string): TokenClass | undefined {
  return /^[A-Za-z_$][\w$]*(?:(?:\.|::|->)[A-Za-z_$][\w$]*)*\([^()]*\)$/.test(token)
    ? symbol('call')
    : undefined;
}

function classifyDotted(token: string, around: TokenSurroundings): TokenClass | undefined {
  const lower = token.toLowerCase();
  if (abbreviations.has(lower) || dottedProducts.has(lower)) return undefined;
  if (!/^[A-Za-z_$][\w$]*(?:\??\.#?[A-Za-z_$][\w$]*)+$/.test(token)) {
    return /^\.[a-z][\w]*(?:-[\w]+)+$/.test(token) && around.delimited ? symbol('dotted') : undefined;
  }
  if (isHost(token) && !around.delimited) return { kind: 'url' };
  if (/^(?:[A-Za-z]\.)+[A-Za-z]$/.test(token) && /[A-Z]/.test(token)) return undefined;
  return /[a-z]\.[A-Z][a-z]+$/.test(token) &&
    !/^[a-z]+[A-Z]|_/.test(token) &&
    !/^[A-Z]/.test(token) &&
    !around.delimited &&
    /^[a-z]+\.[A-Z][a-z]*$/.test(token)
    ? undefined
    : symbol('dotted');
}

function classifyHyphenated(token: string, around: TokenSurroundings): TokenClass | undefined {
  if (/^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+$/.test(token)) {
    if (hyphenatedStandards.test(token)) return undefined;
    return errorCode.test(token) ? symbol('code') : symbol('cobol');
  }
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(token)) return undefined;
  if (around.delimited) return symbol('kebab');
  return kebabNouns.has(around.after.toLowerCase()) && !englishCompound.test(token)
    ? symbol('kebab')
    : undefined;
}

const englishCompound =
  /^(?:read|write|long|short|non|re|pre|post|multi|single|high|low|well|self|full|half|real|open|end|up|out|in|on|off|co|so|cross|top|first|last|next|third|two|one|new|old|built|user|server|client|date|time|role|rate|event|data|type|state|error|auto|semi|sub|super|object|case|cloud|domain|test|thread|memory|lower|upper)-/;

function classifyUnderscored(token: string, mask: number): TokenClass | undefined {
  if (/^_+$/.test(token)) return undefined;
  if (mask & UPPER && !(mask & LOWER)) return symbol('screaming');
  return symbol('snake');
}

function classifyWord(token: string, mask: number, around: TokenSurroundings): TokenClass | undefined {
  if (mask & HUMP) {
    if (mixedCaseNames.has(token)) return undefined;
    const first = token.charCodeAt(0);
    if (first >= 97 && first <= 122)
      return /^[a-z]+\d*[A-Z]/.test(token) && !/^\d/.test(token) ? symbol('camel') : undefined;
    return /[a-z]/.test(token) ? symbol('pascal') : undefined;
  }
  if (
    mask & UPPER &&
    mask & LOWER &&
    isUpper(token, 1) &&
    /^[A-Z]{2,}[a-z]{2,}/.test(token) &&
    !mixedCaseNames.has(token)
  )
    return symbol('pascal');
  if (markerWords.has(token)) return symbol('screaming');
  if (around.delimited) return symbol('word');
  if (
    mask & UPPER &&
    mask & LOWER &&
    /^[A-Z][a-z]+\d*$/.test(token) &&
    symbolNouns.has(around.before.toLowerCase())
  )
    return symbol('pascal');
  if (
    isUpper(token, 1) &&
    /^E[A-Z]{5,14}$/.test(token) &&
    /^E(?:CONN|NO|ACC|ADDR|EXI|IS|MFI|PER|PIP|TIME|HOST|AGA|INV|PROTO)/.test(token)
  )
    return symbol('code');
  if (
    !(mask & UPPER) &&
    mask & DIGIT &&
    /^[a-z]+\d+[a-z]+$/.test(token) &&
    symbolNouns.has(around.before.toLowerCase())
  )
    return symbol('word');
  return undefined;
}

function isUpper(token: string, at: number): boolean {
  const unit = token.charCodeAt(at);
  return unit >= 65 && unit <= 90;
}
