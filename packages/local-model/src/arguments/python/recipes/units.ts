import { numberSource, pythonNumber } from '../numbers.ts';
import type { Recipe } from '../recipe.ts';

/** Factor to the base unit of its dimension: bytes, seconds, metres, grams. Data units follow IEC and SI names. */
const units: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:b|bytes?)$/i, 'data', 1],
  [/^(?:kb|kilobytes?)$/i, 'data', 1000],
  [/^(?:mb|megabytes?)$/i, 'data', 1e6],
  [/^(?:gb|gigabytes?|gigs?)$/i, 'data', 1e9],
  [/^(?:tb|terabytes?)$/i, 'data', 1e12],
  [/^kib$/i, 'data', 1024],
  [/^mib$/i, 'data', 1048576],
  [/^gib$/i, 'data', 1073741824],
  [/^(?:ms|milliseconds?|millis)$/i, 'time', 0.001],
  [/^(?:s|secs?|seconds?)$/i, 'time', 1],
  [/^(?:min|mins|minutes?)$/i, 'time', 60],
  [/^(?:h|hrs?|hours?)$/i, 'time', 3600],
  [/^(?:d|days?)$/i, 'time', 86400],
  [/^(?:weeks?)$/i, 'time', 604800],
  [/^(?:mm|millimet(?:er|re)s?)$/i, 'length', 0.001],
  [/^(?:cm|centimet(?:er|re)s?)$/i, 'length', 0.01],
  [/^(?:m|met(?:er|re)s?)$/i, 'length', 1],
  [/^(?:km|kilomet(?:er|re)s?)$/i, 'length', 1000],
  [/^(?:in|inch(?:es)?)$/i, 'length', 0.0254],
  [/^(?:ft|feet|foot)$/i, 'length', 0.3048],
  [/^(?:mi|miles?)$/i, 'length', 1609.344],
  [/^(?:nm|nmi|nautical)$/i, 'length', 1852],
  [/^(?:yd|yards?)$/i, 'length', 0.9144],
  [/^(?:ml|millilit(?:er|re)s?)$/i, 'volume', 0.001],
  [/^(?:l|lit(?:er|re)s?)$/i, 'volume', 1],
  [/^(?:gal|gallons?)$/i, 'volume', 3.785411784],
  [/^(?:g|grams?)$/i, 'mass', 1],
  [/^(?:kg|kilos?|kilograms?)$/i, 'mass', 1000],
  [/^(?:lbs?|pounds?)$/i, 'mass', 453.59237],
  [/^(?:oz|ounces?)$/i, 'mass', 28.349523125],
];

const conversion = new RegExp(
  `(${numberSource})\\s*(?:degrees?\\s+|°)?([a-z]+)(?:\\s+miles)?\\s*(?:to|in|into|as|->|→|=)\\s*(?:how many\\s+|degrees?\\s+|°)?([a-z]+)\\b`,
  'i',
);
const asked = new RegExp(
  `\\bhow many\\s+([a-z]+)\\s+(?:are |is |make |in |there )*(?:in|are|is|make)\\s+(?:a\\s+)?(${numberSource})\\s*([a-z]+)\\b`,
  'i',
);

/** Conversions between units of data, time, length, mass and temperature. */
export const unitConversion: Recipe = ({ ask }) => {
  const direct = conversion.exec(ask.text);
  const turned = asked.exec(ask.text);
  const [amount, from, to] = direct
    ? [direct[1]!, direct[2]!, direct[3]!]
    : turned
      ? [turned[2]!, turned[3]!, turned[1]!]
      : [];
  if (!amount || !from || !to) return undefined;
  const number = pythonNumber(amount);
  const warm = /^(?:f|fahrenheit)$/i;
  const cool = /^(?:c|celsius|centigrade)$/i;
  if (warm.test(from) && cool.test(to)) return { value: `print((${number} - 32) * 5 / 9)`, certainty: 0.95 };
  if (cool.test(from) && warm.test(to)) return { value: `print(${number} * 9 / 5 + 32)`, certainty: 0.95 };
  const source = units.find(([name]) => name.test(from));
  const target = units.find(([name]) => name.test(to));
  if (!source || !target || source[1] !== target[1]) return undefined;
  return { value: `print(${number} * ${source[2]} / ${target[2]})`, certainty: 0.9 };
};
