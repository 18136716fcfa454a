/** A shape of credentials. `value` names the group that is the credential; `entropy` is a floor in bits a character. */
export interface SecretShape {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly entropy?: number;
}

/** Published formats of the services' own documentation, then generic assignments. Every quantifier is bounded. */
export const secretShapes: readonly SecretShape[] = [
  {
    kind: 'private-key',
    pattern:
      /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----\s{0,4}[A-Za-z0-9+/=:\\][^-]{15,200}/g,
  },
  { kind: 'aws-access-key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { kind: 'github-token', pattern: /\bgh[opsur]_[A-Za-z0-9]{36,255}\b/g },
  { kind: 'github-token', pattern: /\bgithub_pat_[A-Za-z0-9_]{22,255}\b/g },
  { kind: 'gitlab-token', pattern: /\bglpat-[\w-]{20,64}/g },
  { kind: 'slack-token', pattern: /\bxox[abeprs]-[A-Za-z0-9-]{10,250}/g },
  {
    kind: 'slack-webhook',
    pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,30}/g,
  },
  { kind: 'anthropic-key', pattern: /\bsk-ant-[\w-]{20,200}/g },
  { kind: 'openai-key', pattern: /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{20,250}/g, entropy: 3.2 },
  { kind: 'groq-key', pattern: /\bgsk_[A-Za-z0-9]{40,64}\b/g },
  { kind: 'stripe-key', pattern: /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,247}\b/g },
  { kind: 'webhook-secret', pattern: /\bwhsec_[A-Za-z0-9+/=]{24,64}/g },
  { kind: 'google-key', pattern: /\bAIza[\w-]{35}(?![\w-])/g },
  { kind: 'google-token', pattern: /\bya29\.[\w-]{20,500}/g },
  { kind: 'hugging-face-token', pattern: /\bhf_[A-Za-z0-9]{30,64}\b/g },
  { kind: 'npm-token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { kind: 'pypi-token', pattern: /\bpypi-[\w-]{50,500}/g },
  { kind: 'digitalocean-token', pattern: /\bdo[oprt]_v1_[a-f0-9]{64}\b/g },
  { kind: 'sendgrid-key', pattern: /\bSG\.[\w-]{16,32}\.[\w-]{32,64}/g },
  { kind: 'shopify-token', pattern: /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/g },
  { kind: 'twilio-key', pattern: /\bSK[0-9a-f]{32}\b/g },
  { kind: 'discord-webhook', pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}/g },
  { kind: 'azure-key', pattern: /AccountKey=(?<value>[A-Za-z0-9+/]{60,100}={0,2})/g },
  { kind: 'jwt', pattern: /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{16,1000}/g },
  {
    kind: 'url-password',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'<>]{0,64}:(?<value>[^\s/@"'<>]{3,128})@[^\s"'<>]/gi,
  },
  {
    kind: 'bearer-token',
    pattern: /\b(?:bearer|authorization: basic)\s{1,3}(?<value>[\w.~+/-]{20,2000}={0,2})/gi,
    entropy: 3.2,
  },
  {
    kind: 'assigned-secret',
    pattern:
      /(?:api[-_ ]?key|secret(?:[-_ ]?key)?|(?:access|auth|refresh|private)[-_ ]?(?:token|key)|client[-_]?secret|[-_]token|\btoken|credentials?)["'\]]{0,2}\s{0,3}(?::=|[:=])\s{0,3}["'`]?(?<value>[A-Za-z0-9_+/~-]{16,200}={0,2})(?![A-Za-z0-9_(.])/gi,
    entropy: 3.3,
  },
  {
    kind: 'password',
    pattern:
      /\b(?:\w{0,20}[-_])?(?:password|passwd|pwd|passphrase)["'\]]{0,2}\s{0,3}(?::=|[:=])\s{0,3}(?:(?<quote>["'`])(?<value>[^"'`\s]{8,128})\k<quote>)/gi,
    entropy: 2.5,
  },
];
