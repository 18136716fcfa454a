// Raw line separators, and escapes that may spell NUL or a lone surrogate.
const hazardousText = /[\u2028\u2029]|\\u(?:0000|[dD][89a-fA-F])/;

const negativeExponent = /[eE]-/;

/**
 * Whether a parsed row may hold something that {@link inspectJson} reports: false only when it certainly does not.
 * Keeps the slow inspection away from ordinary rows.
 */
export function mayNeedInspection(text: string, value: object, keysInText: number): boolean {
  if (hazardousText.test(text)) return true;
  const state = { keys: 0, hazard: false, zero: false };
  walk(value, state);
  return state.hazard || state.keys !== keysInText || (state.zero && negativeExponent.test(text));
}

interface State {
  keys: number;
  hazard: boolean;
  zero: boolean;
}

function walk(value: object, state: State): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, state);
    return;
  }
  for (const key of Object.keys(value)) {
    state.keys++;
    if (isHazardousKey(key)) state.hazard = true;
    visit((value as Record<string, unknown>)[key], state);
  }
}

function visit(value: unknown, state: State): void {
  if (typeof value === 'number') {
    if (value >= 2 ** 53 || value <= -(2 ** 53)) state.hazard = true;
    else if (value === 0) state.zero = true;
  } else if (typeof value === 'object' && value !== null) walk(value, state);
}

/** Keys that name built-in properties and trip code that merges objects. */
export function isHazardousKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}
