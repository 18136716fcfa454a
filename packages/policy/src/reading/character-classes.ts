/** Bits that tell, in one pass over a token, which readers are worth asking. */
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 4;
export const SLASH = 8;
export const BACKSLASH = 16;
export const DOT = 32;
export const UNDERSCORE = 64;
export const HYPHEN = 128;
export const AT = 256;
export const COLON = 512;
export const STAR = 1024;
export const DOLLAR = 2048;
export const HASH = 4096;
export const PAREN = 8192;
export const EQUALS = 16384;
export const PERCENT = 32768;
export const BRACE = 65536;
/** A lower-case letter or digit directly before an upper-case letter. */
export const HUMP = 131072;
export const OTHER = 262144;

const table = /* @__PURE__ */ buildTable();

function buildTable(): Int32Array {
  const bits = new Int32Array(128).fill(OTHER);
  bits.fill(LOWER, 97, 123).fill(UPPER, 65, 91).fill(DIGIT, 48, 58);
  const marks = '/\\._-@:*$#()=%{}';
  const classes = [
    SLASH,
    BACKSLASH,
    DOT,
    UNDERSCORE,
    HYPHEN,
    AT,
    COLON,
    STAR,
    DOLLAR,
    HASH,
    PAREN,
    PAREN,
    EQUALS,
    PERCENT,
    BRACE,
    BRACE,
  ];
  for (const [index, bit] of classes.entries()) bits[marks.charCodeAt(index)] = bit;
  return bits;
}

/** 1 for the ASCII units that part tokens, be it only in some surroundings: space, `"`, a backtick, `;`, `,`, `|`. */
export const mayPart: Uint8Array = /* @__PURE__ */ buildPartingTable();

function buildPartingTable(): Uint8Array {
  const parting = new Uint8Array(128).fill(1, 0, 33);
  for (const mark of '"`;,|') parting[mark.charCodeAt(0)] = 1;
  return parting;
}

/** {@link HUMP} where these bits of a unit follow those. */
export function humpBetween(previous: number, bits: number): number {
  return (bits & UPPER) !== 0 && (previous & (LOWER | DIGIT)) !== 0 ? HUMP : 0;
}

/** The bits of one UTF-16 unit; letters beyond ASCII count as lower case. */
export function classOf(code: number): number {
  return code < 128 ? table[code]! : LOWER;
}

/** Scripts written without spaces, and full-width punctuation: they part tokens. */
export function isWideScript(code: number): boolean {
  return (
    code >= 0x2e80 &&
    (code <= 0xa4cf || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xff00 && code <= 0xffef))
  );
}

export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0xfeff
  );
}

/** Letters, digits and underscore; anything beyond ASCII that is no space or punctuation counts as a letter. */
export function isWordCode(code: number): boolean {
  if (code < 128) return (table[code]! & (LOWER | UPPER | DIGIT | UNDERSCORE)) !== 0;
  return (
    code >= 0xc0 && !isSpace(code) && !(code >= 0x2010 && code <= 0x206f) && code !== 0xd7 && code !== 0xf7
  );
}
