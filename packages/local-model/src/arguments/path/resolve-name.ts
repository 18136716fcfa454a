/** The one listed file that a bare name or a tail of a path can only mean, or undefined. */
export function resolveName(name: string, files: readonly string[]): string | undefined {
  if (files.includes(name)) return name;
  const clean = name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  if (!clean) return undefined;
  const ends = files.filter((file) => file === clean || file.endsWith(`/${clean}`));
  if (ends.length === 1) return ends[0];
  return undefined;
}
