// Over 300 lines: a table of templates with their Python, one entry a calculation.
import type { Recipe } from '../draft.ts';
import type { Scene } from '../scene/scene.ts';
import { drawPerson, drawThing, plural } from '../scene/words.ts';
import { computeRecipe } from './compute-recipe.ts';

const amount = ({ random }: Scene): string =>
  random.pick([
    () => String(random.integer(12, 999)),
    () => String(random.integer(1000, 99999)),
    () => (random.integer(100, 999999) / 100).toFixed(2),
    () => String(random.integer(1, 400) * 50),
  ])();

/** Percentages, sums, shares, growth: the arithmetic of offices. */
export const numbers: readonly Recipe[] = [
  computeRecipe(
    'percent-of',
    (scene) => {
      const { random } = scene;
      const rate = random.pick([
        random.integer(1, 95),
        random.integer(1, 39) / 2,
        random.integer(11, 299) / 10,
      ]);
      const value = amount(scene);
      return {
        asks: [
          "what[ is|'s|s] {rate}% of {value}[?|]",
          '{rate}% of {value}',
          '{rate} percent of {value}[?| please|]',
          '[calculate|compute|work out|give me] {rate}% of {value}',
          'how much is {rate}% of {value}[?|]',
          'i need {rate} percent of {value}[, exact please|, two decimals|]',
          '{value} * {rate}%',
          'take {rate}% off {value}, how big is the [discount|cut][?|]',
          '{rate}% [fee|tax|commission|tip|discount|VAT] on {value} is how much[?|]',
        ],
        slots: { rate: String(rate), value },
        code: `print(round(${value} * ${rate} / 100, 4))`,
        what: 'a percentage of a given amount',
      };
    },
    2,
  ),
  computeRecipe('price-with-tax', (scene) => {
    const { random } = scene;
    const net = amount(scene);
    const tax = random.pick([7, 8.1, 10, 19, 20, 21, 22, 23, 25, 13.5]);
    const discount = random.pick([5, 10, 12, 15, 20, 25, 30]);
    return {
      asks: [
        '{net} net, {tax}% VAT, what is gross[?|]',
        'add {tax}% tax to {net}',
        'price {net}, {discount}% off, then {tax}% VAT. total[?|]',
        '[what do i pay|final price] for {net} [with|after] {discount}% discount and {tax}% tax[?|]',
        'gross from {net} at {tax}%[?|]',
        'an item costs {net}. [take off|minus] {discount}%, [add|plus] {tax}% tax: what is the total[?|]',
      ],
      slots: { net, tax: String(tax), discount: String(discount) },
      code: [
        [
          'discount',
          `net, tax, discount = ${net}, ${tax}, ${discount}\nprint(round(net * (1 - discount / 100) * (1 + tax / 100), 2))`,
        ],
        ['net', `net, tax = ${net}, ${tax}\nprint(round(net * (1 + tax / 100), 2))`],
      ],
      what: 'a price with tax and discount',
    };
  }),
  computeRecipe('ratio', (scene) => {
    const { random } = scene;
    const many = plural(drawThing(scene));
    const whole = random.integer(40, 90000);
    const part = random.integer(1, whole - 1);
    return {
      asks: [
        '{part} of {whole} {things}[ failed| were late| are open|], what percent is that[?|]',
        'what share is {part} [out of|of] {whole}[?|]',
        '{part}/{whole} [in|as] percent[?|]',
        'we had {whole} {things} and {part} [bounced|failed|were flaky|got refunded]. [rate|failure rate|percentage]?',
        'if {part} out of {whole} {things} are [broken|closed], what percentage is [left|ok][?|]',
        'percentage of {part} in {whole}',
      ],
      slots: { part, whole, things: many },
      code: `part, whole = ${part}, ${whole}\nprint(f"{part / whole:.4%}", f"rest {1 - part / whole:.4%}")`,
      what: 'the share of one count in another',
    };
  }),
  computeRecipe('change', (scene) => {
    const { random } = scene;
    const before = random.integer(20, 20000);
    const after = random.integer(20, 20000);
    return {
      asks: [
        '[traffic|revenue|latency|{things} count|memory usage] went from {before} to {after}, [how many percent is that|percentage change|what is the change in %][?|]',
        'percent change {before} -> {after}',
        'we were at {before} and now {after}. [growth|drop|change] in percent[?|]',
        'by what percentage is {after} [higher|lower|different] than {before}[?|]',
        'p95 was {before} ms, now {after} ms. [how much faster or slower|delta in percent][?|]',
      ],
      slots: { before, after, things: drawThing(scene) },
      code: `before, after = ${before}, ${after}\nprint(f"{(after - before) / before:+.2%}")`,
      what: 'the relative change between two figures',
    };
  }),
  computeRecipe(
    'arithmetic',
    (scene) => {
      const { random } = scene;
      const [a, b, c] = [random.integer(3, 9999), random.integer(3, 999), random.integer(2, 99)];
      const expression = random.pick([
        `${a} * ${b}`,
        `(${a} + ${b}) * ${c}`,
        `${a} / ${b}`,
        `${a} - ${b} * ${c}`,
        `${c} ** ${random.integer(3, 12)}`,
        `${a} % ${c}`,
        `${a} // ${c} + ${b}`,
        `(${a} - ${b}) / ${c}`,
        `2 ** ${random.integer(10, 70)}`,
        `${a} & ${b}`,
        `${a} ^ ${b}`,
        `1 << ${random.integer(4, 40)}`,
        `sqrt(${a})`,
        `log2(${a})`,
        `${random.integer(5, 25)}!`,
      ]);
      const python =
        expression.startsWith('sqrt') || expression.startsWith('log2')
          ? `import math\nprint(math.${expression})`
          : expression.endsWith('!')
            ? `import math\nprint(math.factorial(${expression.slice(0, -1)}))`
            : `print(${expression})`;
      return {
        asks: [
          "what[ is|'s|s] {e}[?|]",
          '{e}',
          '{e} = ?',
          '[calculate|compute|evaluate|solve] {e}',
          'how much is {e}[?|]',
          'quick math: {e}',
          'can you [calculate|work out] {e} [for me|please|exactly][?|]',
          'result of {e}[?|]',
          '{e}, [exact|no rounding|as an integer] please',
          'double check: is {e} [above|below|more than] a {scale}[?|]',
        ],
        slots: { e: expression, scale: random.pick(['thousand', 'million', 'hundred', 'billion']) },
        code: python,
        what: 'the value of an expression',
      };
    },
    2,
  ),
  computeRecipe(
    'statistics',
    (scene) => {
      const { random } = scene;
      const values = Array.from({ length: random.integer(4, 14) }, () =>
        random.chance(0.7) ? random.integer(1, 900) : random.integer(10, 9999) / 10,
      );
      const measure = random.pick([
        'median',
        'mean',
        'average',
        'standard deviation',
        'p95',
        'variance',
        'sum',
        'range',
        'mode',
        'geometric mean',
        'max',
      ]);
      const listed = values.join(random.pick([', ', ' ', ',', ' / ']));
      const function_ = {
        median: 'statistics.median(v)',
        mean: 'statistics.mean(v)',
        average: 'statistics.mean(v)',
        'standard deviation': 'statistics.stdev(v)',
        p95: 'sorted(v)[max(0, math.ceil(0.95 * len(v)) - 1)]',
        variance: 'statistics.variance(v)',
        sum: 'sum(v)',
        range: 'max(v) - min(v)',
        mode: 'statistics.multimode(v)',
        'geometric mean': 'statistics.geometric_mean(v)',
        max: 'max(v)',
      }[measure];
      return {
        asks: [
          "[what's|what is|give me|find|calculate|compute] the {m} of {v}[?|]",
          '{m} of {v}',
          '{m}: {v}',
          'i have these [numbers|response times|{things} per day|scores]: {v}. [what is the {m}|{m}]?',
          '{v} - {m}?',
          'here are [some|the|our] [latencies in ms|counts|measurements]: {v}\n{m} please',
          'take {v} and give me the {m}',
        ],
        slots: { m: measure, v: listed, things: plural(drawThing(scene)) },
        code: `import math\nimport statistics\nv = [${values.join(', ')}]\nprint("${measure}:", ${function_})`,
        what: `the ${measure} of listed numbers`,
      };
    },
    2,
  ),
  computeRecipe('compound-growth', (scene) => {
    const { random } = scene;
    const start = random.integer(1, 500) * 100;
    const rate = random.integer(2, 120) / 10;
    const years = random.integer(2, 40);
    return {
      asks: [
        '{start} at {rate}% [per year|annual] [interest |]for {years} years, [what do i end up with|final amount|compounded yearly][?|]',
        'compound {start} [by|at] {rate}% over {years} periods',
        'if we have {start} {things} and grow {rate}% a month, how many after {years} months[?|]',
        '{start} growing {rate}% [monthly|yearly], value after {years}[?|]',
        'how long until {start} doubles at {rate}% growth[?|]',
        'loan of {start}, {rate}% a year, {years} years: [monthly payment|what is the monthly rate][?|]',
      ],
      slots: { start, rate: String(rate), years, things: plural(drawThing(scene)) },
      code: `import math\nstart, rate, periods = ${start}, ${rate} / 100, ${years}\nprint("final:", round(start * (1 + rate) ** periods, 2))\nprint("periods to double:", round(math.log(2) / math.log(1 + rate), 2))\nm = rate / 12\nprint("monthly payment:", round(start * m / (1 - (1 + m) ** (-12 * periods)), 2))`,
      what: 'compound growth from given figures',
    };
  }),
  computeRecipe('unit-conversion', (scene) => {
    const { random } = scene;
    const value = random.integer(2, 90000);
    const [from, to, factor] = random.pick([
      ['MB', 'GiB', '1e6 / 2**30'],
      ['GiB', 'MB', '2**30 / 1e6'],
      ['GB', 'bits', '8e9'],
      ['kWh', 'MJ', '3.6'],
      ['miles', 'km', '1.609344'],
      ['lbs', 'kg', '0.45359237'],
      ['inches', 'cm', '2.54'],
      ['feet', 'meters', '0.3048'],
      ['hours', 'seconds', '3600'],
      ['minutes', 'days', '1 / 1440'],
      ['km/h', 'm/s', '1 / 3.6'],
      ['knots', 'km/h', '1.852'],
      ['liters', 'gallons', '0.264172052'],
      ['bar', 'psi', '14.5037738'],
      ['Mbit/s', 'MB per hour', '3600 / 8'],
      ['bytes', 'KiB', '1 / 1024'],
      ['ounces', 'grams', '28.349523125'],
      ['degrees', 'radians', '3.141592653589793 / 180'],
      ['weeks', 'hours', '168'],
      ['nautical miles', 'km', '1.852'],
    ] as const);
    return {
      asks: [
        '[convert|turn] {v} {a} [to|into] {b}',
        '{v} {a} in {b}[?|]',
        'how many {b} [are|is] {v} {a}[?|]',
        '{v}{a} to {b}',
        "what's {v} {a} in {b}[?|]",
        'i have {v} {a}, how many {b} is that[?|]',
        'how much is {v} {a} in {b}[?| roughly?| exactly?]',
      ],
      slots: { v: value, a: from, b: to },
      code: `print(${value} * (${factor}), "${to}")`,
      what: 'a unit conversion',
    };
  }),
  computeRecipe('split-and-rounding', (scene) => {
    const { random } = scene;
    const total = random.integer(100, 99999) / 100;
    const people = random.integer(3, 13);
    const value = random.pick([
      `${random.integer(0, 99)}.5`,
      `${random.integer(1, 9)}.${random.integer(1, 9)}${random.integer(1, 9)}5`,
    ]);
    return {
      asks: [
        'split {total} [between|among|over] {n} people[ so that the cents add up|], who pays what[?|]',
        'divide {total} by {n} without losing [a cent|cents]',
        '{total} / {n} in cents, [remainder|how to distribute the rest][?|]',
        'does round({value}) [go up|round to even|give the next integer] in python[?|]',
        'what is {value} rounded [half even|half up|bankers style] [to one decimal|to two decimals|to an integer][?|]',
        'distribute {total} evenly to {n} {things} with rounding, sum must match',
      ],
      slots: { total: String(total), n: people, value, things: plural(drawThing(scene)) },
      code: [
        [
          'total',
          `cents, n = round(${total} * 100), ${people}\nshares = [cents // n + (1 if i < cents % n else 0) for i in range(n)]\nprint([s / 100 for s in shares], sum(shares) / 100)`,
        ],
        [
          'value',
          `from decimal import Decimal, ROUND_HALF_UP, ROUND_HALF_EVEN\nvalue = Decimal("${value}")\nfor mode in (ROUND_HALF_UP, ROUND_HALF_EVEN):\n    print(mode, [str(value.quantize(Decimal(q), mode)) for q in ("1", "0.1", "0.01")], round(${value}))`,
        ],
      ],
      what: 'a fair split or a rounding',
    };
  }),
  computeRecipe('capacity', (scene) => {
    const { random } = scene;
    const [rps, size, days] = [random.integer(5, 9000), random.integer(1, 900), random.integer(1, 365)];
    return {
      asks: [
        '{rps} [requests|events|messages] per second, {size} KB each, how [many GB|much storage] [is that|do we need] for {days} days[?|]',
        'at {rps} rps how many requests [is that|do we get] in {days} days[?|]',
        'if one {thing} takes {size} ms and we have {rps} of them, how long does it take [in total|with 8 workers][?|]',
        'storage estimate: {rps}/s x {size} KB x {days} days',
        '{person} wants to know how much {rps} {things} per second at {size} KB adds up to in {days} days',
      ],
      slots: {
        rps,
        size,
        days,
        thing: drawThing(scene),
        things: plural(drawThing(scene)),
        person: drawPerson(scene),
      },
      code: [
        [
          'thing',
          `count, ms = ${rps}, ${size}\nprint("alone", count * ms / 1000, "s, with 8 workers", count * ms / 8000, "s")`,
        ],
        [
          'size',
          `per_second, size, days = ${rps}, ${size}, ${days}\nprint(per_second * size * 1000 * 86400 * days / 1e9, "GB")`,
        ],
        ['rps', `print(${rps} * 86400 * ${days})`],
      ],
      what: 'a capacity estimate',
    };
  }),
];
