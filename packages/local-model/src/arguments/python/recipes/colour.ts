import type { Recipe } from '../recipe.ts';

/** Hex colours as RGB and HSL, and the contrast of two. */
export const colour: Recipe = ({ query }) => {
  const colours = [...new Set(query.slice(0, 2000).match(/#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi) ?? [])].slice(
    0,
    4,
  );
  if (
    colours.length === 0 ||
    !/\b(?:rgb|hsl|hex|colou?rs?|contrast|luminance|wcag|accessib\w*|readable)\b/i.test(query)
  )
    return undefined;
  return {
    value: `import colorsys

def channels(colour):
    digits = colour.lstrip("#")
    digits = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    return [int(digits[i:i + 2], 16) for i in (0, 2, 4)]

def luminance(colour):
    linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in (c / 255 for c in channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

colours = [${colours.map((text) => `"${text}"`).join(', ')}]
for colour in colours:
    hue, light, saturation = colorsys.rgb_to_hls(*(c / 255 for c in channels(colour)))
    print(colour, channels(colour), round(hue * 360), round(saturation * 100), round(light * 100))
dark, bright = sorted(map(luminance, (colours + ["#ffffff"])[:2]))
print("contrast", round((bright + 0.05) / (dark + 0.05), 2))`,
    certainty: 0.85,
  };
};
