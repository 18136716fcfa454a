import type { Recipe } from '../draft.ts';
import type { Scene } from '../scene/scene.ts';
import { drawThing } from '../scene/words.ts';
import { computeRecipe } from './compute-recipe.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const date = ({ random }: Scene): string =>
  `${random.integer(2019, 2027)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Tokyo',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Europe/London',
  'Australia/Sydney',
  'America/Sao_Paulo',
  'UTC',
];

/** Dates, durations, working days, time zones, timestamps. */
export const dates: readonly Recipe[] = [
  computeRecipe('days-between', (scene) => {
    const [a, b] = [date(scene), date(scene)];
    return {
      asks: [
        '[how many|number of] days [between|from] {a} [and|to] {b}[?|]',
        'days between {a} and {b}',
        '[how long|how many weeks] is it from {a} to {b}[?|]',
        'the {thing} started {a} and ended {b}, how many [days|working days] is that[?|]',
        '[working|business|week]days from {a} to {b}[?|]',
        '{b} minus {a} in days',
        'is {a} more than 90 days before {b}[?|]',
      ],
      slots: { a, b, thing: drawThing(scene) },
      code: `from datetime import date, timedelta\na, b = date.fromisoformat("${a}"), date.fromisoformat("${b}")\na, b = min(a, b), max(a, b)\ndays = (b - a).days\nworking = sum((a + timedelta(days=i)).weekday() < 5 for i in range(days))\nprint("days:", days, "weeks:", round(days / 7, 2), "working days:", working)`,
      what: 'the time between two dates',
    };
  }),
  computeRecipe('date-plus', (scene) => {
    const { random } = scene;
    const start = date(scene);
    const n = random.integer(2, 400);
    return {
      asks: [
        'what date is {n} days [after|from] {a}[?|]',
        '{a} [+|plus] {n} days',
        'which day is it {n} [days|working days] after {a}[?|]',
        '{n} business days from {a}[?|]',
        'contract signed {a}, {n} days notice. when does it end[?|]',
        'add {n} days to {a}[ and tell me the weekday|]',
        '{a} minus {n} days is[?|]',
        'deadline is {n} days after {a}, [which date|what weekday is that][?|]',
      ],
      slots: { a: start, n },
      code: `from datetime import date, timedelta\nstart, n = date.fromisoformat("${start}"), ${n}\nfor d in (start + timedelta(days=n), start - timedelta(days=n)):\n    print(d, d.strftime("%A"))\nd, left = start, n\nwhile left:\n    d += timedelta(days=1)\n    left -= d.weekday() < 5\nprint("working days later:", d)`,
      what: 'a date some days away',
    };
  }),
  computeRecipe('weekday-or-leap', (scene) => {
    const { random } = scene;
    const a = date(scene);
    const year = random.integer(1896, 2104);
    return {
      asks: [
        '[what|which] [weekday|day of the week] [is|was] {a}[?|]',
        'was {a} a [monday|weekend|friday][?|]',
        'is {year} a leap year[?|]',
        '[iso |calendar ]week number of {a}[?|]',
        'which day of the year is {a}[?|]',
        'how many leap years [between|from] 1900 [and|to] {year}[?|]',
        'what quarter is {a} in[?|]',
      ],
      slots: { a, year },
      code: [
        [
          'year',
          `import calendar\nprint(${year}, calendar.isleap(${year}), "leap years since 1900:", calendar.leapdays(1900, ${year} + 1))`,
        ],
        [
          'a',
          `from datetime import date\nd = date.fromisoformat("${a}")\nprint(d.strftime("%A"), "week", d.isocalendar().week, "day", d.timetuple().tm_yday, "quarter", (d.month + 2) // 3)`,
        ],
      ],
      what: 'a calendar fact about a given date',
    };
  }),
  computeRecipe('time-zone', (scene) => {
    const { random } = scene;
    const [from, to] = random.sample(zones, 2) as [string, string];
    const a = date(scene);
    const time = `${two(random.integer(0, 23))}:${two(random.pick([0, 15, 30, 45]))}`;
    return {
      asks: [
        'what time is {time} {from} in {to} on {a}[?|]',
        '{a} {time} {from} -> {to}[?|]',
        'convert {a} {time} from {from} to {to}',
        'a call at {time} {from} on {a}, what time is that [in|for] {to}[?|]',
        'the job runs {a} {time} ({from}). when is that in {to}[?|]',
        'utc offset difference between {from} and {to} on {a}[?|]',
      ],
      slots: { time, from, to, a },
      code: `from datetime import datetime\nfrom zoneinfo import ZoneInfo\nt = datetime.fromisoformat("${a} ${time}").replace(tzinfo=ZoneInfo("${from}"))\nprint(t.astimezone(ZoneInfo("${to}")).isoformat(), "from", t.isoformat())`,
      what: 'a time in another zone',
    };
  }),
  computeRecipe('timestamp', (scene) => {
    const { random } = scene;
    const seconds = random.integer(1000000000, 1900000000);
    const stamp = random.chance(0.4) ? seconds * 1000 + random.integer(0, 999) : seconds;
    const iso = `${date(scene)}T${two(random.integer(0, 23))}:${two(random.integer(0, 59))}:00Z`;
    return {
      asks: [
        '[what date is|when was|decode|convert] [the |][unix |epoch |]timestamp {s}[?|]',
        '{s} as a date',
        'epoch {s} to [utc|human readable|iso]',
        'the log says ts={s}, what time is that[?|]',
        'unix timestamp of {iso}[?|]',
        '{iso} in epoch [seconds|millis][?|]',
        'is {s} seconds or milliseconds, and which day is it[?|]',
      ],
      slots: { s: stamp, iso },
      code: [
        [
          's',
          `from datetime import datetime, timezone\ns = ${stamp}\ns = s / 1000 if s > 10**11 else s\nprint(datetime.fromtimestamp(s, timezone.utc).isoformat())`,
        ],
        [
          'iso',
          `from datetime import datetime\nprint(int(datetime.fromisoformat("${iso}".replace("Z", "+00:00")).timestamp()))`,
        ],
      ],
      what: 'the date behind a timestamp',
    };
  }),
  computeRecipe('duration', (scene) => {
    const { random } = scene;
    const pause = random.pick([15, 30, 45, 60]);
    const seconds = random.integer(200, 900000);
    const parts = Array.from(
      { length: random.integer(2, 6) },
      () => `${random.integer(0, 12)}:${two(random.integer(0, 59))}`,
    );
    const [start, end] = [
      `${two(random.integer(5, 12))}:${two(random.integer(0, 59))}`,
      `${two(random.integer(13, 23))}:${two(random.integer(0, 59))}`,
    ];
    return {
      asks: [
        '{s} seconds in hours and minutes[?|]',
        'how long is {s} seconds[?|]',
        'convert {s}s to h:mm:ss',
        'add up these [times|hours|durations]: {p}',
        'sum of {p} (h:mm)',
        'from {a} to {b} with {n} min break, how many hours did i work[?|]',
        '{a}-{b} minus {n} minutes [pause|lunch], decimal hours please',
        'total of {p} in minutes',
      ],
      slots: { s: seconds, p: parts.join(', '), a: start, b: end, n: pause },
      code: [
        [
          's',
          `from datetime import timedelta\nprint(timedelta(seconds=${seconds}), "h:mm:ss,", ${seconds} / 3600, "hours")`,
        ],
        [
          'p',
          `minutes = sum(int(h) * 60 + int(m) for h, m in (p.split(":") for p in "${parts.join(' ')}".split()))\nprint(f"{minutes // 60}:{minutes % 60:02d}", minutes, "minutes")`,
        ],
        [
          'a',
          `span = lambda t: int(t[:2]) * 60 + int(t[3:])\nprint((span("${end}") - span("${start}") - ${pause}) / 60, "hours")`,
        ],
      ],
      what: 'a duration from given times',
    };
  }),
  computeRecipe('cron-next', (scene) => {
    const { random } = scene;
    const [minute, hour, weekday] = [random.integer(0, 59), random.integer(0, 23), random.integer(0, 6)];
    const a = date(scene);
    return {
      asks: [
        "when does cron '{c}' run next after {a}[?|]",
        'next run of {c} counted from {a}',
        '{c} - next 3 runs after {a}[?|]',
        'list the next fire times of the cron {c} starting {a}',
      ],
      slots: { c: `${minute} ${hour} * * ${weekday}`, a },
      code: `from datetime import datetime, timedelta\ncron = "${minute} ${hour} * * ${weekday}"\nt, found = datetime.fromisoformat("${a}"), []\nwhile len(found) < 3:\n    t += timedelta(minutes=1)\n    if (t.minute, t.hour, t.isoweekday() % 7) == (${minute}, ${hour}, ${weekday}):\n        found.append(t)\nprint(cron, *found, sep="\\n")`,
      what: 'the next times of a schedule',
    };
  }),
];
