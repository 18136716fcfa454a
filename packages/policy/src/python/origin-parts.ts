/** `os.path` and `os()` of `os`. */
export function isPartOf(origin: string, module: string): boolean {
  return (
    origin.startsWith(module) &&
    (origin.length === module.length ||
      origin.charCodeAt(module.length) === 46 ||
      origin.startsWith('()', module.length))
  );
}

/** What stands before the first member or call. */
export function rootOf(origin: string): string {
  const member = origin.indexOf('.');
  const call = origin.indexOf('()');
  return origin.slice(0, Math.min(member < 0 ? origin.length : member, call < 0 ? origin.length : call));
}
