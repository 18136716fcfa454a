import type { Recipe } from '../recipe.ts';

/** Which of several versions is newer, and whether one satisfies a ^ or ~ range. */
export const versionOrder: Recipe = ({ query, ask }) => {
  const text = query.length < 800 ? query : ask.text;
  const versions = [
    ...text.matchAll(/(?<![\w.])([\^~]|[<>]=?)?\s?v?(\d+\.\d+\.\d+(?:-[\w.]+)?)(?![\w]|\.\d)/g),
  ];
  if (
    versions.length < 2 ||
    !/\b(?:satisf\w*|newer|older|higher|lower|greater|less|compare|semver|versions?|sort|order|range|match\w*|compatible|than|latest)\b|[\^~]/i.test(
      text,
    )
  )
    return undefined;
  const list = versions
    .slice(0, 10)
    .map((match) => `"${match[2]}"`)
    .join(', ');
  const range = versions.find((match) => match[1]);
  const value = versions.find((match) => !match[1]);
  const check =
    range && value
      ? `\nlow = parse("${range[2]}")\nvalue = parse("${value[2]}")\noperator = "${range[1]}"\nhigh = (low[0] + 1, 0, 0) if operator == "^" and low[0] else (low[0], low[1] + 1, 0)\nprint({"^": low <= value < high, "~": low <= value < high, ">": value > low, ">=": value >= low, "<": value < low, "<=": value <= low}[operator])`
      : '';
  return {
    value: `def parse(version):\n    return tuple(int(part) for part in version.split("-")[0].split("."))\n\nversions = [${list}]\nprint(sorted(versions, key=parse))\nprint(max(versions, key=parse))${check}`,
    certainty: 0.8,
  };
};
