/** A value of the subset that a card's front matter needs. */
export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** Writes block YAML; keys whose value is undefined are left out. */
export function writeYaml(value: { readonly [key: string]: YamlValue | undefined }): string {
  return writeMap(value, '').join('\n');
}

function writeMap(map: { readonly [key: string]: YamlValue | undefined }, indent: string): string[] {
  return Object.entries(map).flatMap(([key, value]) =>
    value === undefined ? [] : writeEntry(`${indent}${scalar(key)}:`, value, indent),
  );
}

function writeEntry(label: string, value: YamlValue, indent: string): string[] {
  if (Array.isArray(value))
    return value.length === 0
      ? [`${label} []`]
      : [label, ...value.flatMap((item) => writeItem(item, indent))];
  if (typeof value === 'object')
    return [label, ...writeMap(value as Record<string, YamlValue>, `${indent}  `)];
  return [`${label} ${scalar(value as string | number | boolean)}`];
}

function writeItem(item: YamlValue, indent: string): string[] {
  if (typeof item !== 'object' || Array.isArray(item)) return [`${indent}- ${scalar(item as string)}`];
  const lines = writeMap(item as Record<string, YamlValue>, `${indent}  `);
  return lines.map((line, index) => (index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line));
}

/** Plain where no reader can take it for anything but this text; in JSON's quotes, which YAML shares, otherwise. */
function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const plain = /^[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./()-]+)*$/.test(value);
  const reserved = /^(true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return plain && !reserved ? value : JSON.stringify(value);
}
