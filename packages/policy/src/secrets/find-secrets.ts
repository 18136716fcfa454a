import { isPlaceholder } from './is-placeholder.ts';
import { secretShapes } from './secret-shapes.ts';

/** A stretch of text that is, or holds, a credential. The credential itself is never repeated in messages. */
export interface SecretMatch {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

const hint =
  /AKIA|ASIA|gh[opsur]_|github_pat|glpat|xox|hooks\.slack|sk[-_]|rk_|pk_|whsec|AIza|ya29|hf_|npm_|pypi-|dop_v1|SG\.|shp|sq0|-----BEGIN|eyJ|:\/\/|key|secret|token|passw|pwd|credential|bearer|basic |gsk_|AccountKey|discord/i;

/** Credentials in a text: keys of known services, tokens, private keys, passwords in URLs and assignments. Placeholders pass. */
export function findSecrets(text: string): SecretMatch[] {
  if (text.length < 8 || !hint.test(text)) return [];
  const found: SecretMatch[] = [];
  for (const { kind, pattern, entropy } of secretShapes) {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.value ?? match[0];
      if (isPlaceholder(value) || (entropy !== undefined && entropyOf(value) < entropy)) continue;
      const start = match.index + match[0].indexOf(value);
      if (!found.some((known) => start < known.end && known.start < start + value.length))
        found.push({ kind, start, end: start + value.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Shannon entropy in bits a character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
