import { quoteText } from './describe-value.ts';
import type { JsonPath } from './json-path.ts';

/** Deeper data is refused: no contract needs it, and recursion over it must not overflow the stack. */
export const maximumJsonDepth = 100;

/** The first thing in a text that strict JSON does not allow, or that no reader should accept. */
export interface JsonFault {
  readonly code: 'invalid-json' | 'duplicate-key' | 'too-deep' | 'forbidden-key';
  readonly offset: number;
  readonly path: JsonPath;
  readonly expected: string;
  readonly received: string;
}

/** Called for every value with its path (live: copy it to keep it) and the offset it starts at. */
export type JsonVisitor = (path: JsonPath, offset: number) => void;

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escapePattern = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
const tokenPattern = /[\w$.+-]{1,40}|[\s\S]/uy;

/**
 * Walks a JSON text strictly (RFC 8259, plus: no key twice in an object, no `__proto__`, at most
 * 100 levels) and returns the first fault. Builds no values: `JSON.parse` does that faster.
 */
export function scanJson(text: string, visit?: JsonVisitor): JsonFault | undefined {
  try {
    new Scanner(text, visit).scan();
  } catch (fault) {
    if (fault instanceof Stop) return fault.fault;
    throw fault;
  }
  return undefined;
}

class Stop {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    this.fault = fault;
  }
}

class Scanner {
  private readonly text: string;
  private readonly visit: JsonVisitor | undefined;
  private readonly path: (string | number)[] = [];
  private at = 0;
  private depth = 0;

  constructor(text: string, visit: JsonVisitor | undefined) {
    this.text = text;
    this.visit = visit;
  }

  scan(): void {
    if (this.text.charCodeAt(0) === 0xfeff) this.fail('JSON without a byte order mark');
    this.value();
    if (this.next() !== '') this.fail('the end of the text after one JSON value');
  }

  private value(): void {
    const first = this.next();
    this.visit?.(this.path, this.at);
    if (first === '{') this.object();
    else if (first === '[') this.array();
    else if (first === '"') this.string();
    else if (!this.literal() && !this.match(numberPattern))
      this.fail(this.text.startsWith('```', this.at) ? 'JSON without a Markdown fence' : 'a JSON value');
  }

  private object(): void {
    this.enter();
    const keys = new Set<string>();
    if (this.next() !== '}') this.members(keys);
    this.leave();
  }

  private members(keys: Set<string>): void {
    do {
      if (this.next() !== '"') this.fail('a key in double quotes');
      const key = this.key(keys);
      if (this.next() !== ':') this.fail('":" after the key');
      this.at++;
      this.path.push(key);
      this.value();
      this.path.pop();
    } while (this.more('}'));
  }

  private array(): void {
    this.enter();
    if (this.next() !== ']') this.items();
    this.leave();
  }

  private items(): void {
    let index = 0;
    do {
      this.path.push(index++);
      this.value();
      this.path.pop();
    } while (this.more(']'));
  }

  private key(known: Set<string>): string {
    const start = this.at;
    this.string();
    const key = JSON.parse(this.text.slice(start, this.at)) as string;
    if (known.has(key)) this.fail('each key once', start, 'duplicate-key', key);
    if (key === '__proto__') this.fail('no key named "__proto__"', start, 'forbidden-key', key);
    known.add(key);
    return key;
  }

  private string(): void {
    const start = this.at++;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x22) break;
      if (Number.isNaN(code)) this.fail('a closing double quote', start);
      if (code < 0x20) this.fail('control characters in strings written as escapes, such as \\n');
      this.at++;
      if (code === 0x5c && !this.match(escapePattern))
        this.fail('a JSON escape such as \\n, \\" or \\u00e9', this.at - 1);
    }
    this.at++;
  }

  private literal(): boolean {
    const word = ['true', 'false', 'null'].find((literal) => this.text.startsWith(literal, this.at));
    if (word) this.at += word.length;
    return word !== undefined;
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.test(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** The next character that is no white space; '' at the end. */
  private next(): string {
    while (' \n\r\t'.includes(this.text[this.at] ?? '-')) this.at++;
    return this.text[this.at] ?? '';
  }

  private more(close: string): boolean {
    const character = this.next();
    if (character === close) return false;
    if (character !== ',') this.fail(`"," or "${close}"`);
    this.at++;
    return true;
  }

  private enter(): void {
    if (++this.depth > maximumJsonDepth)
      this.fail(`at most ${maximumJsonDepth} levels of nesting`, this.at, 'too-deep');
    this.at++;
  }

  private leave(): void {
    this.depth--;
    this.at++;
  }

  private fail(
    expected: string,
    offset = this.at,
    code: JsonFault['code'] = 'invalid-json',
    token?: string,
  ): never {
    tokenPattern.lastIndex = offset;
    const found = token ?? tokenPattern.exec(this.text)?.[0];
    const received = found === undefined ? 'the end of the text' : quoteText(found);
    throw new Stop({ code, offset, path: [...this.path], expected, received });
  }
}
