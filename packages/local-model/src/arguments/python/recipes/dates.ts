import type { Recipe } from '../recipe.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const iso = /\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})\b/g;
const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthName},?\\s+(\\d{4})\\b`,
  'gi',
);
const monthFirst = new RegExp(`\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'gi');

/** Days between dates, a date some days on, the weekday, a Unix time in words. */
export const dates: Recipe = ({ query, ask }) => {
  const text = query.length < 1500 ? query : ask.text;
  const stamp = /(?<![\d.])(1[0-9]{9}|1[0-9]{12})(?![\d.])/.exec(text)?.[1];
  if (stamp && /\b(?:epoch|unix|timestamp|time|date|utc)\b/i.test(text))
    return {
      value: `from datetime import datetime, timezone\n\nprint(datetime.fromtimestamp(${stamp}${stamp.length === 13 ? ' / 1000' : ''}, tz=timezone.utc).isoformat())`,
      certainty: 0.9,
    };
  const instant = /\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?/.exec(text)?.[0];
  if (instant && /\b(?:epoch|unix|timestamp)\b/i.test(text))
    return {
      value: `from datetime import datetime, timezone\n\nmoment = datetime.fromisoformat("${instant.replace('Z', '+00:00')}")\nif moment.tzinfo is None:\n    moment = moment.replace(tzinfo=timezone.utc)\nprint(int(moment.timestamp()), int(moment.timestamp() * 1000))`,
      certainty: 0.9,
    };
  const found = findDates(text);
  const [first, second] = found;
  if (!first) return undefined;
  const head = 'from datetime import date, timedelta\n\n';
  const offset =
    /\b(\d+)\s+(business |working )?(day|week|hour|month|year)s?\b\s*(after|from|before|prior|later|earlier|past|since)?/i.exec(
      text,
    );
  if (second) {
    const body = `start, end = ${first}, ${second}\nprint((end - start).days)`;
    const business = /\b(?:business|working|week) ?days?\b|\bweekdays\b/i.test(text)
      ? '\nprint(sum((start + timedelta(n)).weekday() < 5 for n in range((end - start).days + 1)))'
      : '';
    return { value: `${head}${body}${business}`, certainty: 0.9 };
  }
  if (offset && /day|week/i.test(offset[3]!)) {
    const days = offset[3]!.toLowerCase() === 'week' ? `7 * ${offset[1]}` : offset[1];
    const sign = /before|prior|earlier/i.test(text) ? '-' : '+';
    return {
      value: `${head}result = ${first} ${sign} timedelta(days=${days})\nprint(result.isoformat(), result.strftime("%A"))`,
      certainty: 0.85,
    };
  }
  if (
    /\b(?:weekday|day of the week|what day|which day|day was|day is|monday|friday|sunday|weekend)\b/i.test(
      text,
    )
  )
    return { value: `${head}print(${first}.strftime("%A"))`, certainty: 0.85 };
  if (/\b(?:week number|iso week|day of the year|quarter|days? (?:left|until|in)|leap)\b/i.test(text))
    return {
      value: `import calendar\n${head}day = ${first}\nprint(day.isocalendar(), day.timetuple().tm_yday, calendar.isleap(day.year))`,
      certainty: 0.75,
    };
  return undefined;
};

/** Dates in the order of the text, as Python writes them; impossible ones are left out. */
function findDates(text: string): string[] {
  const found: { at: number; code: string }[] = [];
  const add = (at: number, year: number, month: number, day: number) => {
    if (year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31)
      found.push({ at, code: `date(${year}, ${month}, ${day})` });
  };
  for (const match of text.matchAll(iso))
    add(match.index, Number(match[1]), Number(match[2]), Number(match[3]));
  for (const match of text.matchAll(dayFirst))
    add(match.index, Number(match[3]), months.indexOf(match[2]!.toLowerCase()) + 1, Number(match[1]));
  for (const match of text.matchAll(monthFirst))
    add(match.index, Number(match[3]), months.indexOf(match[1]!.toLowerCase()) + 1, Number(match[2]));
  return found.sort((a, b) => a.at - b.at).map(({ code }) => code);
}
