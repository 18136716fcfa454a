import { pythonString } from '../python-literal.ts';
import type { Recipe } from '../recipe.ts';

/** Luhn numbers, IBANs and the claims of a JSON web token. */
export const checkDigits: Recipe = ({ query }) => {
  const text = query.slice(0, 4000);
  const token = /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/.exec(text)?.[0];
  if (token)
    return {
      value: `import base64\nimport json\n\ntoken = ${pythonString(token)}\nfor part in token.split(".")[:2]:\n    try:\n        print(json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))))\n    except ValueError as error:\n        print("not decodable:", error)`,
      certainty: 0.85,
    };
  const iban = /\b[A-Z]{2}\d{2}[A-Z0-9]{10,30}\b/.exec(text)?.[0];
  if (iban && /\biban\b/i.test(text))
    return {
      value: `iban = "${iban}"\nturned = iban[4:] + iban[:4]\nprint(int("".join(str(int(character, 36)) for character in turned)) % 97 == 1)`,
      certainty: 0.85,
    };
  const digits = /(?<![\w.])\d(?:[ -]?\d){11,18}(?![\w.])/.exec(text)?.[0];
  if (digits && /\b(?:luhn|luuhn|card|imei|check ?digit|checksum)\b/i.test(text))
    return {
      value: `number = "${digits.replace(/[ -]/g, '')}"\ndigits = [int(digit) for digit in reversed(number)]\nchecked = sum(digits[0::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])\nprint(checked % 10 == 0)`,
      certainty: 0.85,
    };
  return undefined;
};
