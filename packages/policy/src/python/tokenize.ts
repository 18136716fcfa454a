import { keywords, operatorAt } from './marks.ts';
import { PythonSyntaxError } from './python-syntax-error.ts';
import { opensString, scanString } from './scan-string.ts';
import { Token, type TokenType } from './token.ts';

const name = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const numberShape =
  /0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*)?\.\d(?:_?\d)*(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?|\d(?:_?\d)*\.?(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
/** The limits of CPython's own tokenizer. */
const deepestBracket = 200;
const deepestIndent = 100;

export interface TokenizeOptions {
  start?: number;
  end?: number;
  /** True for a replacement field: newlines and indentation mean nothing. */
  inline?: boolean;
}

/** Tokens of Python source, indentation made explicit. Throws `PythonSyntaxError`. */
export function tokenize(
  source: string,
  { start = 0, end = source.length, inline = false }: TokenizeOptions = {},
): Token[] {
  return new Tokenizer(source, start, end, inline).read();
}

/** A line's white space measured twice, tabs as 8 and as 1, so that mixing them is found out. */
interface Indent {
  readonly width: number;
  readonly alternative: number;
}

const noIndent: Indent = { width: 0, alternative: 0 };

class Tokenizer {
  readonly #source: string;
  readonly #end: number;
  readonly #inline: boolean;
  readonly #tokens: Token[] = [];
  readonly #brackets: { readonly mark: string; readonly at: number }[] = [];
  readonly #indents: Indent[] = [noIndent];
  #at: number;

  constructor(source: string, start: number, end: number, inline: boolean) {
    this.#source = source;
    this.#at = start;
    this.#end = end;
    this.#inline = inline;
  }

  read(): Token[] {
    const source = this.#source;
    const end = this.#end;
    if (!this.#inline) this.#readIndentation();
    while (this.#at < end) {
      const at = this.#at;
      const code = source.charCodeAt(at);
      if (code === 32 || code === 9 || code === 12) this.#at++;
      else if (code === 10 || code === 13) this.#readNewline();
      else if (code === 35) this.#at = this.#lineEnd(at);
      else if (code === 92) this.#readContinuation();
      else if (opensString(source, at)) this.#readString();
      else if (isDigit(code) || (code === 46 && isDigit(source.charCodeAt(at + 1)))) this.#readNumber();
      else this.#readNameOrOperator();
    }
    this.#close();
    return this.#tokens;
  }

  #close(): void {
    const end = this.#end;
    const open = this.#brackets.at(-1);
    if (open) throw new PythonSyntaxError(`'${open.mark}' was never closed`, open.at);
    const last = this.#tokens.at(-1);
    if (!this.#inline && last && last.type !== 'newline' && last.type !== 'dedent')
      this.#push('newline', '', end);
    for (let depth = this.#indents.length; depth > 1; depth--) this.#push('dedent', '', end);
    this.#push('end', '', end);
  }

  /** Adds a token and steps behind it. */
  #push(type: TokenType, text: string, from: number): void {
    this.#at = from + text.length;
    this.#tokens.push(new Token(type, text, from, this.#at));
  }

  #readIndentation(): void {
    const source = this.#source;
    const end = this.#end;
    const from = this.#at;
    let width = 0;
    let alternative = 0;
    for (; this.#at < end; this.#at++) {
      const code = source.charCodeAt(this.#at);
      if (code === 32) {
        width++;
        alternative++;
      } else if (code === 9) {
        width = (Math.floor(width / 8) + 1) * 8;
        alternative++;
      } else if (code === 12) width = alternative = 0;
      else break;
    }
    const at = this.#at;
    const code = source.charCodeAt(at);
    if (at >= end || code === 10 || code === 13 || code === 35 || (code === 92 && this.#lineEnd(at) >= end))
      return;
    const current = this.#indents.at(-1)!;
    if (width === current.width) this.#checkAlternative(current, alternative);
    else if (width < current.width) this.#dedent(width, alternative);
    else {
      if (alternative <= current.alternative)
        throw new PythonSyntaxError('inconsistent use of tabs and spaces', at);
      if (this.#indents.length >= deepestIndent)
        throw new PythonSyntaxError('too many levels of indentation', at);
      this.#indents.push({ width, alternative });
      this.#push('indent', source.slice(from, at), from);
    }
  }

  #dedent(width: number, alternative: number): void {
    while (this.#indents.at(-1)!.width > width) {
      this.#indents.pop();
      this.#push('dedent', '', this.#at);
    }
    const outer = this.#indents.at(-1)!;
    if (outer.width !== width)
      throw new PythonSyntaxError('unindent does not match any outer indentation level', this.#at);
    this.#checkAlternative(outer, alternative);
  }

  #checkAlternative(indent: Indent, alternative: number): void {
    if (indent.alternative !== alternative)
      throw new PythonSyntaxError('inconsistent use of tabs and spaces', this.#at);
  }

  #readNewline(): void {
    const from = this.#at;
    const source = this.#source;
    const isPair = source.charCodeAt(from) === 13 && source.charCodeAt(from + 1) === 10;
    this.#at += isPair ? 2 : 1;
    if (this.#inline || this.#brackets.length > 0) return;
    const last = this.#tokens.at(-1);
    if (last && last.type !== 'newline' && last.type !== 'indent' && last.type !== 'dedent')
      this.#push('newline', isPair ? '\r\n' : '\n', from);
    this.#readIndentation();
  }

  #readContinuation(): void {
    const source = this.#source;
    const at = this.#at;
    const next = source.charCodeAt(at + 1);
    if (next === 13 && source.charCodeAt(at + 2) === 10) this.#at += 3;
    else if (next === 10 || next === 13) this.#at += 2;
    else throw new PythonSyntaxError('unexpected character after line continuation character', at);
    if (this.#at >= this.#end && !this.#inline)
      throw new PythonSyntaxError('unexpected end of file after a continuation', this.#end);
  }

  #readString(): void {
    const from = this.#at;
    const { end, fields } = scanString(this.#source, from, this.#end);
    this.#tokens.push(new Token('string', this.#source.slice(from, end), from, end, fields));
    this.#at = end;
  }

  #readNumber(): void {
    const source = this.#source;
    const from = this.#at;
    let stop = from;
    while (isDigit(source.charCodeAt(stop))) stop++;
    const next = source.charCodeAt(stop);
    const isPlain = stop > from && next !== 46 && next < 128 && !isNameCode(next);
    if (isPlain && (source.charCodeAt(from) !== 48 || stop === from + 1)) {
      this.#push('number', source.slice(from, stop), from);
      return;
    }
    numberShape.lastIndex = from;
    const text = numberShape.exec(source)![0];
    if (text.charCodeAt(0) === 48 && /^0[\d_]*[1-9]/.test(text) && /^[\d_]+$/.test(text))
      throw new PythonSyntaxError('leading zeros in decimal integer literals are not permitted', from);
    const follower = this.#nameAt(from + text.length);
    if (follower && !/^(?:and|else|for|if|in|is|not|or)\b/.test(follower))
      throw new PythonSyntaxError('invalid decimal literal', from + text.length);
    this.#push('number', text, from);
  }

  #readNameOrOperator(): void {
    const source = this.#source;
    const at = this.#at;
    const word = this.#nameAt(at);
    if (word !== undefined) {
      const keyword = keywords.get(word);
      this.#push(keyword === undefined ? 'name' : 'keyword', keyword ?? word, at);
      return;
    }
    const mark = operatorAt(source, at);
    if (mark === undefined)
      throw new PythonSyntaxError(
        `invalid character ${JSON.stringify(String.fromCodePoint(source.codePointAt(at)!))}`,
        at,
      );
    if (mark.length === 1) this.#trackBracket(mark);
    this.#push('operator', mark, at);
  }

  #nameAt(from: number): string | undefined {
    const source = this.#source;
    let position = from;
    while (isNameCode(source.charCodeAt(position))) position++;
    if (source.charCodeAt(position) > 127) {
      name.lastIndex = from;
      return name.exec(source)?.[0];
    }
    return position === from || isDigit(source.charCodeAt(from)) ? undefined : source.slice(from, position);
  }

  #trackBracket(mark: string): void {
    const at = this.#at;
    if (mark === '(' || mark === '[' || mark === '{') {
      if (this.#brackets.length >= deepestBracket)
        throw new PythonSyntaxError('too many nested parentheses', at);
      this.#brackets.push({ mark, at });
    } else if (mark === ')' || mark === ']' || mark === '}') {
      const open = this.#brackets.pop();
      if (!open) throw new PythonSyntaxError(`unmatched '${mark}'`, at);
      if ('([{'.indexOf(open.mark) !== ')]}'.indexOf(mark))
        throw new PythonSyntaxError(
          `closing parenthesis '${mark}' does not match opening parenthesis '${open.mark}'`,
          at,
        );
    }
  }

  #lineEnd(from: number): number {
    const source = this.#source;
    let position = from;
    while (position < this.#end && source.charCodeAt(position) !== 10 && source.charCodeAt(position) !== 13)
      position++;
    return position;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What goes on in a name, as far as ASCII goes. */
function isNameCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || isDigit(code);
}
