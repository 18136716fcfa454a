import type { Recipe } from '../draft.ts';
import { drawPerson, drawThing, drawVendor, plural } from '../scene/words.ts';
import { computeRecipe } from './compute-recipe.ts';

/** Networks, versions, probability, geometry, sequences. */
export const systems: readonly Recipe[] = [
  computeRecipe('subnet', (scene) => {
    const { random } = scene;
    const prefix = random.integer(8, 30);
    const base = `${random.pick(['10', '172', '192', '100'])}.${random.integer(0, 255)}.${random.integer(0, 255)}.${random.integer(0, 255)}`;
    const ip = `${base.split('.').slice(0, 2).join('.')}.${random.integer(0, 255)}.${random.integer(1, 254)}`;
    return {
      asks: [
        'how many [hosts|addresses|ips] [fit in|are in|does a] {c}[?|]',
        'is {ip} [in|inside|part of] {c}[?|]',
        'network and broadcast address of {c}[?|]',
        '{c} [netmask|range|first and last address|usable hosts][?|]',
        'does {c} contain {ip}[?|]',
        'split {c} into [2|4] subnets',
        'which subnet mask is /{p}[?|]',
        'does {c} overlap with {ip}/24[?|]',
      ].map((ask) => ask.replace('[fit in|are in|does a]', 'fit in')),
      slots: { c: `${base}/${prefix}`, ip, p: prefix },
      code: [
        [
          'ip',
          `import ipaddress\nnet = ipaddress.ip_network("${base}/${prefix}", strict=False)\nip = ipaddress.ip_address("${ip}")\nprint(net, "contains", ip, ip in net, "overlaps", net.overlaps(ipaddress.ip_network(f"{ip}/24", strict=False)))`,
        ],
        [
          'c',
          `import ipaddress\nnet = ipaddress.ip_network("${base}/${prefix}", strict=False)\nprint(net, net.netmask, "addresses", net.num_addresses, "range", net[0], net[-1])\nprint([str(s) for s in net.subnets(prefixlen_diff=min(2, 32 - net.prefixlen))])`,
        ],
        ['p', `import ipaddress\nprint(ipaddress.ip_network("0.0.0.0/${prefix}").netmask)`],
      ],
      what: 'the range of a network',
    };
  }),
  computeRecipe('versions', (scene) => {
    const { random } = scene;
    const version = () => `${random.integer(0, 4)}.${random.integer(0, 20)}.${random.integer(0, 20)}`;
    const [a, b, c] = [version(), version(), version()];
    const shape = random.pick(['^', '~']);
    return {
      asks: [
        'is {a} [newer|higher|older] than {b}[?|]',
        'sort these versions: {c}, {a}, {b}',
        'does {a} satisfy {r}{b}[?|]',
        '{a} vs {b}, which is [newer|the later release][?|]',
        'semver: is {a} in the range {r}{b}[?|]',
        'latest of {a} {b} {c}[?|]',
        'we pin {vendor} {r}{b}. would {a} be installed[?|]',
      ],
      slots: { a, b, c, r: shape, vendor: drawVendor(scene) },
      code: `def parse(v):\n    return tuple(int(p) for p in v.split("."))\na, b, c = "${a}", "${b}", "${c}"\nprint("order", sorted([a, b, c], key=parse), "newer" if parse(a) > parse(b) else "not newer")\nmajor, minor, _ = parse(b)\nupper = (major, minor + 1, 0) if "${shape}" == "~" or major == 0 else (major + 1, 0, 0)\nprint(a, "satisfies ${shape}" + b, parse(b) <= parse(a) < upper)`,
      what: 'an order of versions',
    };
  }),
  computeRecipe('probability', (scene) => {
    const { random } = scene;
    const [n, k] = [random.integer(2, 60), random.integer(2, 400)];
    const coupons = random.integer(3, 30);
    const rate = random.pick([0.5, 1, 2, 5, 10, 0.1]);
    const things = plural(drawThing(scene));
    return {
      asks: [
        '[probability|chance|odds] that at least one of {n} {things} fails if each fails with {r}%[?|]',
        'birthday collision chance with {k} ids out of a million[?|]',
        'simulate {n} dice, how often is the sum above {m}[?|]',
        '{n} coin flips, chance of [more than half|all] heads[?|]',
        'if {r}% of {things} are flaky, what is the chance that {n} in a row pass[?|]',
        'monte carlo: average number of draws to collect {c} coupons',
        'with {n} servers at {r}% downtime each, how likely is it that all are up[?|]',
      ],
      slots: { n, k, r: String(rate), m: n * 4, c: coupons, things },
      code: [
        ['k', `import math\nk = ${k}\nprint(1 - math.exp(-k * (k - 1) / 2e6))`],
        [
          'm',
          `import random\nrandom.seed(1)\nrolls = [sum(random.randint(1, 6) for _ in range(${n})) for _ in range(5000)]\nprint(sum(r > ${n * 4} for r in rolls) / 5000)`,
        ],
        [
          'c',
          `import random\nrandom.seed(1)\ndef draws(n):\n    seen, count = set(), 0\n    while len(seen) < n:\n        seen.add(random.randrange(n))\n        count += 1\n    return count\nprint(sum(draws(${coupons}) for _ in range(2000)) / 2000)`,
        ],
        [
          'r',
          `p = ${rate} / 100\nfor n in (${n},):\n    print("none fails", (1 - p) ** n, "at least one", 1 - (1 - p) ** n)`,
        ],
        [
          'n',
          `from math import comb\nn = ${n}\nprint("all heads", 0.5 ** n, "more than half", sum(comb(n, i) for i in range(n // 2 + 1, n + 1)) / 2 ** n)`,
        ],
      ],
      what: 'a probability',
    };
  }),
  computeRecipe('geometry', (scene) => {
    const { random } = scene;
    const degrees = () => `${random.integer(-60, 60)}.${random.integer(10, 99)}`;
    const [a, b, c, d] = [degrees(), degrees(), degrees(), degrees()];
    const [w, h] = [random.integer(2, 4000), random.integer(2, 3000)];
    return {
      asks: [
        'distance between {a},{b} and {c},{d} in km[?|]',
        'haversine {a} {b} -> {c} {d}',
        'aspect ratio of {w}x{h}[?|]',
        'diagonal of a {w} by {h} rectangle[?|]',
        'area of a circle with radius {w}[?|]',
        'scale {w}x{h} to a width of 320, which height[?|]',
        'angle between the vectors ({w}, {h}) and (1, 0)[?|]',
        'how far is ({a}, {b}) from ({c}, {d})[?|]',
        'is {w}x{h} 16:9[?|]',
      ],
      slots: { a, b, c, d, w, h },
      code: [
        [
          'a',
          `import math\nlat1, lon1, lat2, lon2 = map(math.radians, (${a}, ${b}, ${c}, ${d}))\nx = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2\nprint(2 * 6371 * math.asin(math.sqrt(x)), "km")`,
        ],
        [
          'h',
          `import math\nfrom fractions import Fraction\nw, h = ${w}, ${h}\nprint("ratio", Fraction(w, h), w / h, "diagonal", math.hypot(w, h), "height at 320", 320 * h / w, "angle", math.degrees(math.atan2(h, w)))`,
        ],
        ['w', `import math\nprint(math.pi * ${w} ** 2)`],
      ],
      what: 'a geometric quantity',
    };
  }),
  computeRecipe('integers', (scene) => {
    const { random } = scene;
    const [n, m] = [random.integer(20, 3999), random.integer(20, 9999)];
    const k = random.integer(8, 90);
    return {
      asks: [
        'is {n} [a prime|prime|a perfect square|divisible by 7][?|]',
        'prime factors of {n}[?|]',
        '[gcd|lcm|greatest common divisor] of {n} and {m}[?|]',
        'the {k}th [fibonacci number|prime][?|]',
        'how many primes [below|under] {n}[?|]',
        'sum of the digits of {n}[?|]',
        '{n} in roman numerals[?|]',
        'next power of two after {n}[?|]',
        'how many ways to choose 3 of {k}[?|]',
        'first {k} primes',
        'fibonacci up to {n}',
        'divisors of {m}',
      ],
      slots: { n, m, k },
      code: [
        [
          'm',
          `import math\nn, m = ${n}, ${m}\nprint("gcd", math.gcd(n, m), "lcm", math.lcm(n, m), "divisors of m", [d for d in range(1, m + 1) if m % d == 0])`,
        ],
        [
          'k',
          `import math\nk = ${k}\na, b = 0, 1\nfor _ in range(k):\n    a, b = b, a + b\nprimes = [v for v in range(2, 1000) if all(v % d for d in range(2, math.isqrt(v) + 1))]\nprint("fibonacci", a, "prime", primes[k - 1], "first", primes[:k], "choose 3", math.comb(k, 3))`,
        ],
        [
          'n',
          `import math\nn = ${n}\ndef factors(v):\n    found, d = [], 2\n    while d * d <= v:\n        while v % d == 0:\n            found.append(d)\n            v //= d\n        d += 1\n    return found + ([v] if v > 1 else [])\nroman, rest = "", n\nfor v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):\n    roman += s * (rest // v)\n    rest %= v\nfibonacci = [0, 1]\nwhile fibonacci[-1] + fibonacci[-2] <= n:\n    fibonacci.append(fibonacci[-1] + fibonacci[-2])\nprint("factors", factors(n), "square", math.isqrt(n) ** 2 == n, "by seven", n % 7 == 0, "digits", sum(map(int, str(n))))\nprint("primes below", sum(factors(v) == [v] for v in range(2, n)) if n < 100000 else None, "next power of two", 1 << n.bit_length(), "roman", roman, "fibonacci", fibonacci)`,
        ],
      ],
      what: 'a fact about given integers',
    };
  }),
  computeRecipe('sorting', (scene) => {
    const { random } = scene;
    const items = Array.from({ length: random.integer(4, 9) }, () =>
      random.chance(0.5)
        ? `${random.pick(['a', 'B', 'z', 'file', 'v'])}${random.integer(1, 30)}`
        : drawThing(scene).split(' ')[0],
    );
    return {
      asks: [
        'sort {l}[ case insensitive| alphabetically| naturally| by length|]',
        'dedupe {l}[ keep order|]',
        'is sorting {l} by length stable in python[?|]',
        'which of {l} comes [first|last] in [ascii|alphabetical] order[?|]',
        'how many different values in {l}[?|]',
        'reverse {l}',
        'shuffle {l} with seed {s}',
        'pick {n} at random from {l}, seed {s}',
        '{person} gave me {l}. [sorted please|unique ones only|which ones occur twice?]',
      ],
      slots: {
        l: items.join(', '),
        s: random.integer(1, 99),
        n: random.integer(2, 3),
        person: drawPerson(scene),
      },
      code: `import random\nimport re\nitems = ${JSON.stringify(items)}\nprint(sorted(items), sorted(items, key=str.lower), sorted(items, key=len))\nprint(sorted(items, key=lambda s: [int(p) if p.isdigit() else p for p in re.split(r"(\\d+)", s)]) if all(i[:1].isalpha() for i in items) else None)\nprint(list(dict.fromkeys(items)), items[::-1], len(set(items)), random.Random(1).sample(items, 2))`,
      what: 'an order of the listed values',
    };
  }),
  computeRecipe('reliability', (scene) => {
    const { random } = scene;
    const availability = random.pick(['99', '99.5', '99.9', '99.95', '99.99', '98.7', '99.999']);
    const days = random.pick([7, 28, 30, 90, 365]);
    const [base, factor, tries] = [random.integer(1, 900), random.integer(2, 4), random.integer(3, 9)];
    return {
      asks: [
        'how much downtime does {a}% [allow|mean|leave] [in|over] {d} days[?|]',
        '{a}% availability in {d} days, [minutes of downtime|error budget][?|]',
        'exponential backoff starting at {b} ms, factor {f}, {t} tries: total wait[?|]',
        'list the delays: {b}ms doubled {t} times',
        'two services at {a}% in series, combined availability[?|]',
        'three replicas at {a}% each, chance that all are down[?|]',
        'sum of a backoff with base {b}, multiplier {f} and {t} attempts',
      ],
      slots: { a: availability, d: days, b: base, f: factor, t: tries },
      code: [
        ['d', `a, days = ${availability} / 100, ${days}\nprint((1 - a) * days * 1440, "minutes")`],
        ['a', `a = ${availability} / 100\nprint("two in series", a * a, "three down at once", (1 - a) ** 3)`],
        ['f', `delays = [${base} * ${factor} ** i for i in range(${tries})]\nprint(delays, sum(delays))`],
        ['b', `print([${base} * 2 ** i for i in range(${tries} + 1)])`],
      ],
      what: 'an availability or backoff budget',
    };
  }),
];
