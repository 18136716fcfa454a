import { numberSource, pythonNumber } from '../numbers.ts';
import type { Recipe } from '../recipe.ts';

/** Sums over a range, back-off delays, numbers of codes, time of a transfer. */
export const series: Recipe = ({ ask }) => {
  const text = ask.text;
  const first =
    /\bsum of (?:the )?(?:first )?(\d+) (?:positive |natural )?(integers|numbers|squares|cubes|odd numbers|even numbers)\b/i.exec(
      text,
    );
  const range =
    /\b(?:sum|add(?:ing)?|total)\b.{0,30}?\b(?:numbers?|integers?|squares?|cubes?)?\s*(?:from|between)\s+(\d+)\s+(?:to|and|through)\s+(\d+)/i.exec(
      text,
    );
  const power = /\bsquares?\b/i.test(text) ? ' ** 2' : /\bcubes?\b/i.test(text) ? ' ** 3' : '';
  const step = /\bodd\b/i.test(text) ? '2 * n - 1' : /\beven\b/i.test(text) ? '2 * n' : `n${power}`;
  if (first) return { value: `print(sum(${step} for n in range(1, ${first[1]} + 1)))`, certainty: 0.85 };
  if (range && range[0].length < 60 && !/\d{4}-\d/.test(text))
    return { value: `print(sum(n${power} for n in range(${range[1]}, ${range[2]} + 1)))`, certainty: 0.75 };
  if (/\bback-?off\b|\bdoubl\w+\b.{0,20}\btimes\b/i.test(text)) {
    const base = new RegExp(`(${numberSource})\\s*(ms|milliseconds?|s|secs?|seconds?)\\b`, 'i').exec(text);
    const tries =
      /\b(\d+)\s*(?:times|retries|attempts|tries|steps)\b|\b(?:retr(?:y|ies)|attempts)\s*(?:of|=|:)?\s*(\d+)\b/i.exec(
        text,
      );
    const factor =
      /\bfactor\s*(?:of\s*)?(\d+(?:\.\d+)?)/i.exec(text)?.[1] ?? (/\btripl/i.test(text) ? '3' : '2');
    if (base && tries)
      return {
        value: `delays = [${pythonNumber(base[1]!)} * ${factor} ** attempt for attempt in range(${tries[1] ?? tries[2]})]\nprint(delays, sum(delays), ${JSON.stringify(base[2])})`,
        certainty: 0.8,
      };
  }
  const code = /\b(\d+)[- ]?(digits?|letters?|characters?|bits?)\b/i.exec(text);
  if (code && /\b(?:how many|combinations?|possib\w+|number of)\b/i.test(text)) {
    const alphabet = { d: '10', l: '26', c: '62', b: '2' }[code[2]![0]!.toLowerCase()];
    return { value: `print(${alphabet} ** ${code[1]})`, certainty: 0.7 };
  }
  const transfer = new RegExp(
    `(${numberSource})\\s*(kb|mb|gb|tb|pb)\\b.{0,60}?(${numberSource})\\s*(kb|mb|gb|kbit|mbit|gbit|kbps|mbps|gbps)(?:\\s*/\\s*s|ps|\\s+per second)?`,
    'i',
  ).exec(text);
  if (transfer && /\b(?:take|long|transfer|download|upload|copy|at)\b/i.test(text)) {
    const scale = (unit: string) => `1000**${'bkmgtp'.indexOf(unit[0]!.toLowerCase())}`;
    const bits = /bit|bps/i.test(transfer[4]!) && !/B\/s/.test(transfer[0]) ? ' / 8' : '';
    return {
      value: `seconds = ${pythonNumber(transfer[1]!)} * ${scale(transfer[2]!)} / (${pythonNumber(transfer[3]!)} * ${scale(transfer[4]!)}${bits})\nprint(seconds, "seconds", seconds / 3600, "hours")`,
      certainty: 0.8,
    };
  }
  return undefined;
};
