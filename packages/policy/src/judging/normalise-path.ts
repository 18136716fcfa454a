/** What is taken out below: most paths hold none of it. */
const unusual = /\\|\/\/|\/$|(?:^|\/)\.(?:\/|$)/;

/** A path with `/` separators, without `./` parts, doubled or trailing slashes. `..` is left for the judge. */
export function normalisePath(path: string): string {
  if (!unusual.test(path)) return path;
  return path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part, index) => part !== '.' && (part !== '' || index === 0))
    .join('/');
}
