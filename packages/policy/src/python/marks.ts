/** Each keyword by itself: what a text holds is told by the one string that is compared with. */
export const keywords: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'
    .split(' ')
    .map((word) => [word, word]),
);

/** Operators of more than one unit, by themselves. */
const longOperators: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  '**= //= >>= <<= ... := -> ** // >> << <= >= == != += -= *= /= %= &= |= ^= @='
    .split(' ')
    .map((mark) => [mark, mark]),
);

/** 1 for units that are operators alone, 2 for those that end longer ones, 3 for both. */
const units = /* @__PURE__ */ buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (const mark of '+-*/%@&|^~<>()[]{},:.;=') table[mark.charCodeAt(0)]! |= 1;
  for (const mark of longOperators.keys())
    for (let at = 1; at < mark.length; at++) table[mark.charCodeAt(at)]! |= 2;
  return table;
}

/** The longest operator that stands there, always the same string; undefined where none stands. */
export function operatorAt(source: string, at: number): string | undefined {
  if ((kindOf(source, at + 1) & 2) !== 0) {
    const long = longOperators.get(source.slice(at, at + 3)) ?? longOperators.get(source.slice(at, at + 2));
    if (long !== undefined) return long;
  }
  return (kindOf(source, at) & 1) !== 0 ? source[at] : undefined;
}

function kindOf(source: string, at: number): number {
  const unit = at < source.length ? source.charCodeAt(at) : 0;
  return unit < 128 ? units[unit]! : 0;
}
