import type { Recipe } from '../draft.ts';
import { caseWords } from '../lexicon/case-words.ts';
import { drawSymbol } from '../scene/symbols.ts';
import { drawArea, drawProcess, drawThing, drawVendor } from '../scene/words.ts';
import { computeRecipe } from './compute-recipe.ts';
import { pythonText } from './python-text.ts';

/** Hashes, encodings, bases, colours, permissions, checksums. */
export const encodings: readonly Recipe[] = [
  computeRecipe('hash', (scene) => {
    const { random } = scene;
    const text = random.pick([drawThing, drawVendor, drawSymbol, drawProcess])(scene);
    const algorithm = random.pick(['sha256', 'md5', 'sha1', 'sha512', 'crc32', 'blake2b']);
    const call =
      algorithm === 'crc32'
        ? 'format(zlib.crc32(text.encode()), "08x")'
        : `hashlib.${algorithm}(text.encode()).hexdigest()`;
    return {
      asks: [
        "what[ is|'s] the {h} of {t}[?|]",
        '{h} of {t}',
        '{h}({t})',
        '[compute|calculate|give me] [the |]{h} [hash|digest|checksum] [of|for] {t}',
        'hash {t} with {h}',
        'i need the {h} hex of the string {t}',
        'first 8 characters of {h} of {t}[?|]',
      ],
      slots: { h: algorithm, t: random.pick([`"${text}"`, `'${text}'`, `"${text}"`]) },
      code: `import hashlib\nimport zlib\ntext = ${pythonText(text)}\nprint(${call})`,
      what: 'the digest of a given text',
    };
  }),
  computeRecipe('base64', (scene) => {
    const { random } = scene;
    const text = random.pick([
      `${drawArea(scene)}:${caseWords(drawThing(scene), 'kebab')}`,
      `{"${caseWords(drawThing(scene), 'camel')}":${random.integer(1, 99)}}`,
      drawProcess(scene),
    ]);
    if (random.chance(0.5)) {
      return {
        asks: [
          'base64 encode {t}',
          '{t} in base64[?|]',
          'encode {t} as base64',
          'what is {t} base64[ encoded|][?|]',
          'make a basic auth header for {t}',
        ],
        slots: { t: text },
        code: `import base64\nprint(base64.b64encode(${pythonText(text)}.encode()).decode())`,
        what: 'a base64 encoding',
      };
    }
    const encoded = btoa(text);
    return {
      asks: [
        '[decode|base64 decode|un-base64] {t}',
        'what does {t} decode to[?|]',
        'what is in this base64: {t}',
        '{t} is base64, [plain text please|what does it say?]',
        'decode this for me {t}',
      ],
      slots: { t: encoded },
      code: `import base64\nprint(base64.b64decode("${encoded}").decode())`,
      what: 'the text behind a base64 string',
    };
  }),
  computeRecipe('url-encoding', (scene) => {
    const { random } = scene;
    const text = `${drawThing(scene)} & ${drawVendor(scene)}/${random.pick(['ä', 'é', '100%', 'a+b', 'q=1'])}`;
    return random.chance(0.5)
      ? {
          asks: [
            'url encode {t}',
            'percent-encode {t}',
            'what does {t} look like url encoded[?|]',
            'escape {t} for a query string',
          ],
          slots: { t: `"${text}"` },
          code: `from urllib.parse import quote, quote_plus\ntext = ${pythonText(text)}\nprint(quote(text, safe=""), quote_plus(text))`,
          what: 'a URL encoding',
        }
      : {
          asks: ['url decode {t}', '{t} decoded[?|]', 'what is {t} in plain text[?|]', 'unescape {t}'],
          slots: { t: encodeURIComponent(text) },
          code: `from urllib.parse import unquote\nprint(unquote("${encodeURIComponent(text)}"))`,
          what: 'the plain text of an escaped string',
        };
  }),
  computeRecipe('number-base', (scene) => {
    const { random } = scene;
    const value = random.integer(9, 70000);
    const shown = random.pick([
      [String(value), 'hex'],
      [String(value), 'binary'],
      [`0x${value.toString(16)}`, 'decimal'],
      [`0b${value.toString(2)}`, 'decimal'],
      [`0o${value.toString(8)}`, 'decimal'],
      [`0x${value.toString(16)}`, 'binary'],
      [String(value), 'octal'],
    ] as const);
    return {
      asks: [
        '{v} in {to}[?|]',
        '[convert|turn] {v} [to|into] {to}',
        "what's {v} as {to}[?|]",
        'how [do you write|is] {v} in {to}[?|]',
        '{v} -> {to}',
        'how many bits are set in {v}[?|]',
        "what is {v} in {to} [and two's complement|please][?|]",
      ],
      slots: { v: shown[0], to: shown[1] },
      code: `n = ${shown[0]}\nprint("decimal", n, "hex", hex(n), "binary", bin(n), "octal", oct(n), "bits set", bin(n).count("1"))`,
      what: 'a number in another base',
    };
  }),
  computeRecipe('unix-permissions', (scene) => {
    const { random } = scene;
    const octal = `${random.integer(0, 7)}${random.integer(0, 7)}${random.integer(0, 7)}`;
    const umask = random.pick(['022', '027', '077', '002', '026']);
    return {
      asks: [
        '[what is|write] mode {o} [in rwx|symbolically|as rwx string][?|]',
        'permissions {o} as letters[?|]',
        'which mode do new files get with umask {u}[?|]',
        'umask {u}: [file and directory mode|resulting permissions][?|]',
        'chmod {o} in rwx notation[?|]',
      ],
      slots: { o: octal, u: umask },
      code: [
        ['o', `import stat\nprint(stat.filemode(0o100000 | 0o${octal}))`],
        ['u', `umask = 0o${umask}\nprint("files", oct(0o666 & ~umask), "directories", oct(0o777 & ~umask))`],
      ],
      what: 'permission bits',
    };
  }),
  computeRecipe('colour', (scene) => {
    const { random } = scene;
    const colour = () =>
      `#${[0, 0, 0].map(() => random.integer(0, 255).toString(16).padStart(2, '0')).join('')}`;
    const [a, b] = [colour(), colour()];
    return {
      asks: [
        '[what is the |]contrast ratio [of|between] {a} [on|and] {b}[?|]',
        'does {a} on {b} pass [WCAG AA|AA|AAA|WCAG][?|]',
        '{a} to rgb',
        'is {a} readable on {b}[?| (wcag)]',
        '{a} in rgb and hsl[?|]',
        'mix {a} and {b} half and half, hex[?|]',
      ],
      slots: { a, b },
      code: `import colorsys\ndef rgb(h):\n    return [int(h[i:i + 2], 16) for i in (1, 3, 5)]\ndef luminance(h):\n    c = [v / 255 for v in rgb(h)]\n    c = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in c]\n    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]\na, b = "${a}", "${b}"\nla, lb = sorted((luminance(a), luminance(b)), reverse=True)\nratio = (la + 0.05) / (lb + 0.05)\nprint("ratio", round(ratio, 2), "AA", ratio >= 4.5, "AAA", ratio >= 7)\nprint(rgb(a), rgb(b), [round(v, 3) for v in colorsys.rgb_to_hls(*[v / 255 for v in rgb(a)])])\nprint("#" + "".join(f"{(x + y) // 2:02x}" for x, y in zip(rgb(a), rgb(b))))`,
      what: 'a colour calculation',
    };
  }),
  computeRecipe('checksum-digit', (scene) => {
    const { random } = scene;
    const digits = Array.from({ length: 16 }, () => random.integer(0, 9)).join('');
    const ean = Array.from({ length: 12 }, () => random.integer(0, 9)).join('');
    const luhn = random.chance(0.6);
    return luhn
      ? {
          asks: [
            'does {d} pass the luhn check[?|]',
            'luhn check {d}',
            'is {d} valid (luhn)[?|]',
            'validate the test card number {d} with luhn',
          ],
          slots: { d: digits },
          code: `number = "${digits}"\ntotal = 0\nfor i, c in enumerate(reversed(number)):\n    d = int(c)\n    if i % 2:\n        d = d * 2 - 9 if d > 4 else d * 2\n    total += d\nprint("valid" if total % 10 == 0 else "invalid", "sum", total)`,
          what: 'a Luhn check',
        }
      : {
          asks: [
            'what is the check digit of EAN {d}[?|]',
            'EAN-13 check digit for {d}',
            'compute the ean check digit: {d}',
          ],
          slots: { d: ean },
          code: `digits = [int(c) for c in "${ean}"]\nprint((10 - sum(d * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10) % 10)`,
          what: 'an EAN check digit',
        };
  }),
  computeRecipe(
    'jwt-decode',
    (scene) => {
      const { random } = scene;
      const part = (value: object): string =>
        btoa(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
      const payload = part({
        sub: `u${random.integer(10, 9999)}`,
        role: random.pick(['admin', 'user', 'viewer']),
        exp: random.integer(1600000000, 1900000000),
      });
      const token = `${part({ alg: 'HS256', typ: 'JWT' })}.${payload}.x`;
      return {
        asks: [
          'decode [the payload of |]this jwt: {t}',
          "what's [in|the exp of] this token {t}[?|]",
          'which claims does {t} have[?|]',
          'is this jwt expired? {t}',
        ],
        slots: { t: token },
        code: `import base64\nimport json\ntoken = "${token}"\nfor part in token.split(".")[:2]:\n    print(json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))))`,
        what: 'the claims inside a token',
      };
    },
    0.6,
  ),
];
