import type { CommandInput } from '../command.ts';

type Options<Text extends string, Flag extends string, List extends string> = {
  [Name in Text]?: string | undefined;
} & { [Name in Flag]: boolean } & { [Name in List]: readonly string[] };

/** The options of a command with their types: texts that may be absent, flags, and lists that may be empty. */
export function readOptions<
  const Text extends string,
  const Flag extends string = never,
  const List extends string = never,
>(
  { options }: CommandInput,
  names: { text: readonly Text[]; flags?: readonly Flag[]; lists?: readonly List[] },
): Options<Text, Flag, List> {
  const texts = names.text.map((name) => [
    name,
    typeof options[name] === 'string' ? options[name] : undefined,
  ]);
  const flags = (names.flags ?? []).map((name) => [name, options[name] === true]);
  const lists = (names.lists ?? []).map((name) => [name, Array.isArray(options[name]) ? options[name] : []]);
  return Object.fromEntries([...texts, ...flags, ...lists]) as Options<Text, Flag, List>;
}
