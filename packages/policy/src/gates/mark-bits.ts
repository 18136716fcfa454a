/** Bits for the marks of a text, so that a pattern that needs one is not asked without it. */
export const digitBit: number = 1 << 30;
const beyondAscii = 1 << 31;
const otherScript = 1 << 29;
/** More marks than bits: the last few share theirs, which only opens a gate too often. */
const marks = '@:/=<>[]{}()."\'`#$%*+-?|\\&,!;^~';
const mostMarks = 29;

const table = /* @__PURE__ */ buildTable();

function buildTable(): Int32Array {
  const bits = new Int32Array(128);
  for (let index = 0; index < marks.length; index++)
    bits[marks.charCodeAt(index)] = 1 << Math.min(index, mostMarks - 1);
  return bits.fill(digitBit, 48, 58);
}

/** The bits of the 128 ASCII units. */
export const markBits: Int32Array = table;

/** The bit of a unit; 0 for letters and space. */
export function markBitOf(unit: number): number {
  return unit < 128 ? table[unit]! : markBitBeyondAscii(unit);
}

/** Latin letters, punctuation and symbols are told from other scripts. */
export function markBitBeyondAscii(unit: number): number {
  return unit >= 0x370 && (unit < 0x2000 || unit > 0x2fff) ? otherScript : beyondAscii;
}

/** The bits of all units from `first` to `last`; 0 where one of them has none, or where they are too many to tell. */
export function markBitsBetween(first: number, last: number): number {
  if (first === last) return markBitOf(first);
  if (first >= 48 && last <= 57) return digitBit;
  if (first <= 127) return 0;
  // Where a run of one bit ends and the next begins.
  let bits = markBitOf(first) | markBitOf(last);
  for (const edge of [0x36f, 0x370, 0x2000]) if (first <= edge && edge <= last) bits |= markBitOf(edge);
  return bits;
}
