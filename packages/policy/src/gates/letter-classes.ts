/** Class of every unit that is no ASCII letter, digit or underscore: what stands between words. */
export const GAP = 0;

/** How many classes there are: the gap, letters without case, digits as one, the underscore. */
export const letterClassCount = 29;

const table = /* @__PURE__ */ buildTable();

function buildTable(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let letter = 0; letter < 26; letter++) {
    classes[97 + letter] = 1 + letter;
    classes[65 + letter] = 1 + letter;
  }
  classes.fill(27, 48, 58);
  classes[95] = 28;
  return classes;
}

/** The classes of the 128 ASCII units; all others are a {@link GAP}. */
export const letterClasses: Uint8Array = table;

export function letterClassOf(unit: number): number {
  return unit < 128 ? table[unit]! : GAP;
}

/**
 * Letters that patterns without case take for one of another class or mark, such as `ſ` for `s`, the Kelvin sign for
 * `k`, `µ` for the Greek letter.
 */
export function foldsAcross(unit: number): boolean {
  switch (unit) {
    case 0xb5:
    case 0x17f:
    case 0x345:
    case 0x1e9e:
    case 0x2126:
    case 0x212a:
    case 0x212b:
      return true;
    default:
      return false;
  }
}
