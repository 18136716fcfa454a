import type { Recipe } from '../recipe.ts';

const field = String.raw`(?:\*|\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)(?:\/\d+)?`;
const pattern = new RegExp(`(?<![\\w*/])(${field}(?:\\s+${field}){4})(?![\\w*/])`);

const program = (cron: string, start: string, runs: string) => `from datetime import datetime, timedelta

cron = "${cron}"

def matches(field, value, low):
    for part in field.split(","):
        span, _, step = part.partition("/")
        first, _, last = span.partition("-")
        start, end = (low, 60) if span == "*" else (int(first), int(last or first))
        if start <= value <= end and (value - start) % int(step or 1) == 0:
            return True
    return False

minute, hour, day, month, weekday = cron.split()
moment, found = ${start}, []
while len(found) < ${runs}:
    moment += timedelta(minutes=1)
    if (matches(minute, moment.minute, 0) and matches(hour, moment.hour, 0) and matches(day, moment.day, 1)
            and matches(month, moment.month, 1) and matches(weekday, moment.isoweekday() % 7, 0)):
        found.append(moment.isoformat(sep=" "))
print(*found, sep="\\n")`;

/** The next runs of a five-field cron line. */
export const cron: Recipe = ({ query, ask }) => {
  const line = pattern.exec(query.slice(0, 800))?.[1];
  if (!line || !/\b(?:cron|runs?|fires?|schedule\w*|next|trigger\w*|when)\b/i.test(query)) return undefined;
  const rest = query.replace(line, ' ');
  const date = /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?\b/.exec(rest)?.[0];
  const count =
    /\b(\d{1,2})\s+(?:runs?|times|fires?|executions?|dates?|triggers?)\b|\bnext (\d{1,2})\b/i.exec(
      ask.text.replace(line, ' '),
    );
  const start = date ? `datetime.fromisoformat("${date}")` : 'datetime(2025, 1, 1)';
  return {
    value: program(line.replace(/\s+/g, ' '), start, count?.[1] ?? count?.[2] ?? '5'),
    certainty: date ? 0.85 : 0.7,
  };
};
