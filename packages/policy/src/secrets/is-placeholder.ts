const wording =
  /example|sample|placeholder|dummy|change[-_ ]?me|your[-_ ]|^your|redacted|insert|replace[-_ ]?me|fake|xxx|\*\*\*|\.\.\.|…|todo|foobar|test[-_]?(?:key|token|secret|password)|my[-_]?(?:key|token|secret|password|api)|not[-_]a[-_]?real|<[^>]*>|\$\{|\{\{|process\.env|os\.environ|getenv|^\$|^%\w+%$|^(?:null|none|undefined|true|false|string|str|secret|password|passwd|token|api[-_]?key|key|hunter2|letmein|pass|admin|root|test|guest|user|required|optional|env|value|abc123|123456789?0?)$/i;

/** True for what stands where a secret would: `<TOKEN>`, `xxx`, `your-key-here`, `${SECRET}`, one character repeated. */
export function isPlaceholder(value: string): boolean {
  return wording.test(value) || /^(.)\1*$/.test(value) || new Set(value.slice(-16)).size <= 3;
}
