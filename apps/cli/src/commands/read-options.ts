import type { CommandInput } from '../command.ts';

type Options<Text extends string, Flag extends string> = { [Name in Text]?: string | undefined } & {
  [Name in Flag]: boolean;
};

/** The options of a command with their types: texts that may be absent, flags that are true or false. */
export function readOptions<const Text extends string, const Flag extends string = never>(
  { options }: CommandInput,
  names: { text: readonly Text[]; flags?: readonly Flag[] },
): Options<Text, Flag> {
  const texts = names.text.map((name) => [
    name,
    typeof options[name] === 'string' ? options[name] : undefined,
  ]);
  const flags = (names.flags ?? []).map((name) => [name, options[name] === true]);
  return Object.fromEntries([...texts, ...flags]) as Options<Text, Flag>;
}
