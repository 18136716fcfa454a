import type { Recipe } from '../recipe.ts';

/** Sums and differences of clock times, seconds in hours and minutes, a moment in another time zone. */
export const durations: Recipe = ({ query, ask }) => {
  const text = query.length < 1200 ? query : ask.text;
  const zones =
    text.match(/\b(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\/[A-Za-z_]+\b|\bUTC\b/g) ?? [];
  const moment = /\b(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(text);
  if (moment && zones.length >= 2)
    return {
      value: `from datetime import datetime\nfrom zoneinfo import ZoneInfo\n\nmoment = datetime.fromisoformat("${moment[1]} ${moment[2]}").replace(tzinfo=ZoneInfo("${zones[0]}"))\nprint(moment.astimezone(ZoneInfo("${zones[1]}")).isoformat(), moment.isoformat())`,
      certainty: 0.85,
    };
  const [clock, day] = [/\b(\d{1,2}:\d{2})\b/.exec(text)?.[1], /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0]];
  if (clock && day && zones.length >= 2)
    return {
      value: `from datetime import datetime\nfrom zoneinfo import ZoneInfo\n\nmoment = datetime.fromisoformat("${day} ${clock.padStart(5, '0')}").replace(tzinfo=ZoneInfo("${zones[0]}"))\nprint(moment.astimezone(ZoneInfo("${zones[1]}")).isoformat(), moment.isoformat())`,
      certainty: 0.85,
    };
  const seconds =
    /(?<![\w.])(\d[\d,]*)\s*(?:s|secs?|seconds?)\b.{0,40}\b(?:hours?|minutes?|days?|hms|hh:mm)/i.exec(text);
  if (seconds && !/\bper\b/i.test(text))
    return {
      value: `from datetime import timedelta\n\nprint(timedelta(seconds=${seconds[1]!.replace(/,/g, '')}))`,
      certainty: 0.85,
    };
  const clocks = [...text.matchAll(/(?<![\d:])(\d{1,3}:\d{2}(?::\d{2})?)(?![\d:])/g)].map(
    (match) => match[1]!,
  );
  if (clocks.length < 2) return undefined;
  const list = clocks.map((clock) => `"${clock}"`).join(', ');
  const parse = `def minutes(clock):\n    parts = [int(part) for part in clock.split(":")]\n    return parts[0] * 60 + parts[1] + (parts[2] / 60 if len(parts) > 2 else 0)\n\ntimes = [${list}]\n`;
  if (/\b(?:between|from|until|till|elapsed|how long|to)\b/i.test(text) && clocks.length === 2)
    return {
      value: `${parse}difference = (minutes(times[1]) - minutes(times[0])) % (24 * 60)\nprint(difference, "minutes", f"{int(difference // 60)}:{int(difference % 60):02d}")`,
      certainty: 0.8,
    };
  return {
    value: `${parse}total = sum(map(minutes, times))\nprint(total, "minutes", f"{int(total // 60)}:{int(total % 60):02d}")`,
    certainty: 0.75,
  };
};
