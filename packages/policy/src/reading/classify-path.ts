import { BACKSLASH, BRACE, COLON, HASH, PAREN, SLASH, STAR } from './character-classes.ts';
import {
  dottedProducts,
  fileExtensions,
  httpVerbs,
  importLeadWords,
  knownDirectories,
  knownDotNames,
  knownFileNames,
  memberLikeExtensions,
  memberOwners,
  mimeSubtypes,
  mimeTops,
  pathLeadWords,
  pathNouns,
  routeNouns,
  slashedWords,
  systemRoots,
  topLevelDomains,
} from './path-vocabulary.ts';
import type { SpanKind, SymbolForm } from './span.ts';

/** What stands around a token. */
export interface TokenSurroundings {
  /** The word before, as written. */
  readonly before: string;
  /** The word after, as written. */
  readonly after: string;
  /** True where the token is all that stands between quotes or backticks. */
  readonly delimited: boolean;
  /** True inside pasted code or logs, where a bare slash is rather a division. */
  readonly pasted: boolean;
  /** True behind `import`, `require(` or `import … from`. */
  readonly importing: boolean;
}

export interface TokenClass {
  readonly kind: SpanKind;
  readonly form?: SymbolForm;
  /** How many units to drop from the end, for example a `:12` suffix. */
  readonly drop?: number;
  readonly line?: number;
}

const pathClass: TokenClass = { kind: 'path' };
const globClass: TokenClass = { kind: 'glob' };
const routeClass: TokenClass = { kind: 'route' };
const mimeClass: TokenClass = { kind: 'mime' };
const packageClass: TokenClass = { kind: 'symbol', form: 'package' };

const lineSuffix =
  /(?::(\d{1,7})(?::\d{1,7})?|#L(\d{1,7})(?:-L?\d{1,7})?|\((\d{1,7}),\d{1,7}\)|:(\d{1,7})-\d{1,7})$/;
const segmentsOnly = /^[^\s<>"|?*\0]+$/;
const globShape = /^[^\s<>"|\0()^$+\\=]+$/;

/** Reads a token as a path, glob, route, media type or package name; undefined where it is none of them. */
export function classifyPath(token: string, mask: number, around: TokenSurroundings): TokenClass | undefined {
  if (token.length > 4096) return undefined;
  if (mask & STAR || (mask & BRACE && isBraceGlob(token))) return classifyGlob(token);
  const suffix = mask & (COLON | HASH | PAREN) ? lineSuffix.exec(token.slice(-24)) : null;
  if (suffix) {
    const named = classifyPlain(token.slice(0, token.length - suffix[0].length), mask, around);
    if (named?.kind !== 'path') return undefined;
    const line = Number(suffix[1] ?? suffix[2] ?? suffix[3] ?? suffix[4]);
    return { kind: 'path', drop: suffix[0].length, line };
  }
  return classifyPlain(token, mask, around);
}

function isBraceGlob(token: string): boolean {
  const open = token.indexOf('{');
  return (
    open >= 0 &&
    token.indexOf(',', open) > 0 &&
    token.includes('}') &&
    /[./]/.test(token) &&
    !/["':;]/.test(token)
  );
}

function classifyGlob(token: string): TokenClass | undefined {
  if (!globShape.test(token) || token.startsWith('/*')) return undefined;
  const slash = token.indexOf('/');
  if (slash > 0 && mimeTops.has(token.slice(0, slash)) && token.slice(slash + 1) === '*') return mimeClass;
  if (token === '*/*' || /^[*/\d,-]+$/.test(token.replace('**', '')))
    return token.startsWith('**/') ? globClass : undefined;
  if (!/[a-z_]/i.test(token) || token.includes('://') || token.includes(':')) return undefined;
  if (slash >= 0)
    return /(^|\/)[^/]*\*[^/]*(\/|$)/.test(token) || token.includes('{') ? globClass : undefined;
  return /^[\w.[\]{},!-]*[*}][\w.[\]{},!*-]*$/.test(token) &&
    /[*}]\.[a-z{*]|\.\*|_\*|-\*|\*[_-]|\.\{/i.test(token)
    ? globClass
    : undefined;
}

function classifyPlain(token: string, mask: number, around: TokenSurroundings): TokenClass | undefined {
  if (mask & BACKSLASH) return classifyWindows(token);
  if (mask & SLASH) return classifySlashed(token, around);
  return isBareFile(token, around) ? pathClass : undefined;
}

function classifyWindows(token: string): TokenClass | undefined {
  if (/^[a-z]:[\\/]/i.test(token) || /^\\\\[\w.$-]+\\[\w.$-]/.test(token)) return pathClass;
  if (/^\.{0,2}\\?[\w@.-]+(?:\\[\w@. -]+)+\\?$/.test(token) && !/\\[dwsbDWSB](?![\w])/.test(token)) {
    const last = token.slice(token.lastIndexOf('\\') + 1);
    const first = token.slice(0, token.indexOf('\\'));
    if (
      last === '' ||
      first === '.' ||
      first === '..' ||
      knownDirectories.has(first) ||
      hasFileExtension(last)
    )
      return pathClass;
  }
  return undefined;
}

function classifySlashed(token: string, around: TokenSurroundings): TokenClass | undefined {
  if (!segmentsOnly.test(token) || token.startsWith('//') || token.includes('://')) return undefined;
  const first = token.charCodeAt(0);
  if (token.startsWith('./') || token.startsWith('../') || token.startsWith('~/'))
    return around.importing && !hasFileExtension(lastSegment(token)) ? packageClass : pathClass;
  if (first === 64) return classifyAt(token, around);
  if (first === 47) return classifyAbsolute(token, around);
  if (/[:;=,&<>!]/.test(token) || token.includes("'")) return classifyOddSlashed(token);
  return classifyRelative(token, around);
}

/** `@/alias/file.ts` is a file of the project, `@scope/name` is a package. */
function classifyAt(token: string, around: TokenSurroundings): TokenClass | undefined {
  if (!/^@[\w.~-]*\/[\w.@[\]()/-]+$/.test(token)) return undefined;
  if (!token.startsWith('@/'))
    return hasFileExtension(lastSegment(token)) && !around.importing ? pathClass : packageClass;
  return around.importing && !hasFileExtension(lastSegment(token)) ? packageClass : pathClass;
}

function classifyAbsolute(token: string, around: TokenSurroundings): TokenClass | undefined {
  if (!/^\/[\w.~@%+{}:[\]()$-]+(?:\/[\w.~@%+{}:[\]()$-]+)*\/?$/u.test(token) && !/^\/[^\s\\]+$/u.test(token))
    return undefined;
  if (/[\\^|,;]/.test(token)) return undefined;
  if (httpVerbs.has(around.before) || /\/(?::[a-z]|\{)/i.test(token)) return routeClass;
  const root = token.slice(1).split('/', 1)[0] ?? '';
  if (root === 'api' || /^v\d+$/.test(root) || root === 'graphql')
    return hasFileExtension(lastSegment(token)) ? pathClass : routeClass;
  if (systemRoots.has(root) || hasFileExtension(lastSegment(token))) return pathClass;
  const before = around.before.toLowerCase();
  const after = around.after.toLowerCase();
  if (routeNouns.has(before) || routeNouns.has(after)) return routeClass;
  if (pathNouns.has(before) || pathNouns.has(after) || token.endsWith('/')) return pathClass;
  return /^\/[\w~@.-]/.test(token) ? routeClass : undefined;
}

/** Next.js groups and Windows drives with forward slashes; anything else with odd marks is no path. */
function classifyOddSlashed(token: string): TokenClass | undefined {
  return /^[a-z]:\/[\w. /-]+$/i.test(token) ? pathClass : undefined;
}

function classifyRelative(token: string, around: TokenSurroundings): TokenClass | undefined {
  const slash = token.indexOf('/');
  const head = token.slice(0, slash);
  const last = lastSegment(token);
  const lower = token.toLowerCase();
  if (slashedWords.has(lower)) return undefined;
  if (!/\p{L}/u.test(token) || /^[a-z]\/[^/]*\/[^/]*\/[gimsuy]*$/.test(token)) return undefined;
  if (isHost(head)) return { kind: 'url' };
  if (mimeTops.has(head) && isMediaSubtype(token.slice(slash + 1))) return mimeClass;
  if (hasFileExtension(last))
    return around.importing && around.delimited && !knownDirectories.has(head) ? packageClass : pathClass;
  if (around.pasted && !around.delimited) return undefined;
  if (token.endsWith('/')) return /^[\w.@-]/u.test(token) || head !== '' ? pathClass : undefined;
  if (
    knownFileNames.has(last) ||
    knownDotNames.has(last) ||
    knownDotNames.has(head) ||
    last.startsWith('.env')
  )
    return pathClass;
  const before = around.before.toLowerCase();
  if (importLeadWords.has(before) || around.importing) return packageClass;
  if (httpVerbs.has(around.before)) return routeClass;
  if (pathNouns.has(before) || pathNouns.has(around.after.toLowerCase())) return pathClass;
  if (!/^[\p{L}\p{N}_@.[\]()+~-]+(?:\/[\p{L}\p{N}_@.[\]()+~-]+)+$/u.test(token)) return undefined;
  if (knownDirectories.has(head)) return isWordPair(token, around) ? undefined : pathClass;
  if (around.delimited) return pathClass;
  if (/\d+\/\d+/.test(token) || /^[A-Z]+\/[A-Z]+$/.test(token)) return undefined;
  return pathLeadWords.has(before) && /[_.@[-]|\/.*\//.test(token) ? pathClass : undefined;
}

/** `client/server` joins two words even though `client` is also a directory name. */
function isWordPair(token: string, around: TokenSurroundings): boolean {
  if (around.delimited || pathLeadWords.has(around.before.toLowerCase())) return false;
  const [head = '', tail = '', more] = token.split('/');
  return more === undefined && plainPairHeads.has(head) && plainPairHeads.has(tail);
}

const plainPairHeads: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'test tests client server frontend backend web mobile ios android docs types interfaces data events jobs tasks build deploy view views model models controller db database html css styles common shared core domain feature features home dev example examples sample config configs schema schemas script scripts service services module modules function functions lib library app apps worker workers class classes user users'.split(
    ' ',
  ),
);

function isMediaSubtype(subtype: string): boolean {
  return (
    mimeSubtypes.has(subtype) ||
    /^(?:x-|vnd\.|prs\.)[\w.+-]+$/.test(subtype) ||
    /^[\w.-]+\+(?:json|xml|zip|yaml)$/.test(subtype)
  );
}

/** `example.com`, `sub.example.co.uk`, `localhost:3000`: a host written without a scheme. */
export function isHost(text: string): boolean {
  const colon = text.indexOf(':');
  const host = (colon > 0 ? text.slice(0, colon) : text).toLowerCase();
  if (host === 'localhost') return true;
  const dot = host.lastIndexOf('.');
  if (dot <= 0 || host.length > 253 || !/^[a-z0-9.-]+$/.test(host)) return false;
  return topLevelDomains.has(host.slice(dot + 1)) && !fileExtensions.has(host.slice(dot + 1));
}

function lastSegment(token: string): string {
  return token.slice(token.lastIndexOf('/') + 1);
}

function hasFileExtension(name: string): boolean {
  const dot = name.lastIndexOf('.');
  if (dot < 0 || dot === name.length - 1) return false;
  const extension = name.slice(dot + 1);
  return (
    fileExtensions.has(extension) ||
    (extension === extension.toUpperCase() && fileExtensions.has(extension.toLowerCase()))
  );
}

function isBareFile(token: string, around: TokenSurroundings): boolean {
  if (knownFileNames.has(token)) return true;
  const dot = token.lastIndexOf('.');
  if (dot < 0 || !/^[\p{L}\p{N}_.@[\]$+~-]+$/u.test(token)) return false;
  if (dot === 0 || token.charCodeAt(0) === 46) return isDotFile(token);
  if (/^(?:Dockerfile|Makefile|Jenkinsfile|Containerfile|Procfile)\.[\w-]+$/.test(token)) return true;
  if (!hasFileExtension(token) || dottedProducts.has(token.toLowerCase())) return false;
  const stem = token.slice(0, dot);
  const extension = token.slice(dot + 1);
  if (extension.length === 1 && stem.length === 1)
    return around.delimited || pathNouns.has(around.after.toLowerCase());
  if (/^\d+$/.test(stem) && extension.length <= 2) return false;
  if (!memberLikeExtensions.has(extension)) return !/^[A-Z]\.[A-Z]$/.test(token);
  return !memberOwners.has(stem) && !memberOwners.has(stem.slice(stem.lastIndexOf('.') + 1));
}

function isDotFile(token: string): boolean {
  if (knownDotNames.has(token)) return true;
  const inner = token.indexOf('.', 1);
  if (/^\.[a-z][a-z-]*rc$/.test(token)) return true;
  return (
    inner > 1 &&
    (token.startsWith('.env.') || hasFileExtension(token)) &&
    /^\.[\w-]+(?:\.[\w-]+)+$/.test(token)
  );
}
