interface Fault {
  severity: 'error' | 'warning';
  reason: string;
  advice: string;
}

/**
 * Everything that the reader reports. The rule behind the severities: a row is delivered when its own text is one
 * strict JSON object that every reader understands alike. What stands around it is a warning, what is wrong inside
 * it is an error.
 */
export const jsonlFaults = {
  'jsonl/byte-order-mark': {
    severity: 'warning',
    reason: 'The line starts with a byte order mark',
    advice: 'It is skipped; save the file as UTF-8 without BOM.',
  },
  'jsonl/crlf': {
    severity: 'warning',
    reason: 'Lines end with CR LF',
    advice: 'It is read as one line break and reported once; write LF alone.',
  },
  'jsonl/blank-line': {
    severity: 'warning',
    reason: 'The line is empty',
    advice: 'It is skipped; remove it.',
  },
  'jsonl/several-rows': {
    severity: 'warning',
    reason: 'Several rows stand on one line',
    advice: 'All are read; put a line break between them.',
  },
  'jsonl/separator': {
    severity: 'warning',
    reason: 'A comma stands outside a row',
    advice: 'It is skipped; JSONL has one object a line and nothing between them.',
  },
  'jsonl/comment': {
    severity: 'warning',
    reason: 'JSON has no comments',
    advice: 'Remove it.',
  },
  'jsonl/nul-padding': {
    severity: 'warning',
    reason: 'NUL bytes surround the row, as a crash while writing leaves them',
    advice: 'They are skipped; check whether rows are missing here.',
  },
  'jsonl/nul-in-text': {
    severity: 'warning',
    reason: 'A string holds the character NUL',
    advice: 'The row is read as it is; many tools cut or refuse such text, so remove the character.',
  },
  'jsonl/line-separator': {
    severity: 'warning',
    reason: 'A string holds a raw U+2028 or U+2029',
    advice: 'The row is read as it is; some readers break the line there, so write it as an escape.',
  },
  'jsonl/lone-surrogate': {
    severity: 'warning',
    reason: 'A string holds half of a surrogate pair',
    advice:
      'The row is read as it is, but the text has no UTF-8 form and tokenizers refuse it: repair the text.',
  },
  'jsonl/hazardous-key': {
    severity: 'warning',
    reason: 'A key has the name of a built-in property',
    advice: 'It is read as plain data; rename it, since code that merges objects may trip over it.',
  },
  'jsonl/inexact-number': {
    severity: 'warning',
    reason: 'The number has no exact double form and is rounded',
    advice: 'Write it as a string.',
  },
  'jsonl/not-text': {
    severity: 'error',
    reason: 'The file is no UTF-8 text',
    advice: 'Convert or unpack it first.',
  },
  'jsonl/invalid-utf8': {
    severity: 'error',
    reason: 'The line is not valid UTF-8',
    advice: 'Convert the file to UTF-8 (for example with iconv) or repair the line.',
  },
  'jsonl/nul-line': {
    severity: 'error',
    reason: 'The line holds NUL bytes alone, as a crash while writing leaves them',
    advice: 'Remove the line and check whether rows are missing here.',
  },
  'jsonl/line-too-long': {
    severity: 'error',
    reason: 'The line is longer than the limit',
    advice: 'Check for a missing line break, or raise maxLineBytes.',
  },
  'jsonl/too-deep': {
    severity: 'error',
    reason: 'The row is nested deeper than the limit',
    advice: 'Flatten it, or raise maxDepth.',
  },
  'jsonl/duplicate-key': {
    severity: 'error',
    reason: 'An object names a key twice, and readers disagree which value counts',
    advice: 'Keep one of them.',
  },
  'jsonl/prototype-key': {
    severity: 'error',
    reason: 'The key "__proto__" can change the prototype of objects in code that copies it',
    advice: 'Remove the key.',
  },
  'jsonl/number-out-of-range': {
    severity: 'error',
    reason: 'The number is too large for a double',
    advice: 'Write it as a string or correct it.',
  },
  'jsonl/not-an-object': {
    severity: 'error',
    reason: 'The value is no object',
    advice: 'Each line holds one JSON object, and no brackets stand around the lines.',
  },
  'jsonl/trailing-comma': {
    severity: 'error',
    reason: 'A comma stands before a closing bracket',
    advice: 'Remove the comma.',
  },
  'jsonl/not-a-number': {
    severity: 'error',
    reason: 'JSON has no NaN and no Infinity',
    advice: 'Write a finite number or leave the key out.',
  },
  'jsonl/unknown-word': {
    severity: 'error',
    reason: 'A bare word stands where a value or key is expected',
    advice: 'JSON knows true, false and null, in lower case; keys and texts need double quotes.',
  },
  'jsonl/single-quotes': {
    severity: 'error',
    reason: 'A text stands in single quotes',
    advice: 'Use double quotes; in Python write json.dumps(row), not str(row).',
  },
  'jsonl/control-character': {
    severity: 'error',
    reason: 'A raw control character stands in the row',
    advice: 'Write it as an escape, for example \\n, \\t or \\u0000.',
  },
  'jsonl/invalid-escape': {
    severity: 'error',
    reason: 'A backslash starts no valid escape',
    advice: 'Write a backslash as \\\\ and other characters as \\uXXXX.',
  },
  'jsonl/invalid-number': {
    severity: 'error',
    reason: 'The number is not in JSON form',
    advice: 'No leading zero, plus sign, bare point or hexadecimal.',
  },
  'jsonl/truncated': {
    severity: 'error',
    reason: 'The row ends in the middle',
    advice:
      "One row is one line: jq -c '.[]' makes lines of a JSON array, jq -c . of objects spread over lines. A torn last line, as a killed run leaves it, has to be written again.",
  },
  'jsonl/unexpected-character': {
    severity: 'error',
    reason: 'The line is not valid JSON',
    advice: 'Repair it at that place.',
  },
} as const satisfies Record<string, Fault>;

export type JsonlCode = keyof typeof jsonlFaults;
