/** What cannot follow an imperative: then `deploy`, `release` or `merge` is the name of something. */
const nounTail =
  /^(?:\s*\/|\s*:(?=\s*(?:where|what|which|who|how|why|when|explain|find|show)\b)|\s+(?:is|was|were|are|isn't|wasn't|went|goes|failed|fails|failing|broke|breaks|has|had|hasn't|did|didn't|does|doesn't|took|takes|came|comes|happened|happens|finished|started|starts|ended|ends|shuts|closes|opens|still|again|window|windows|train|conflicts?|buttons?|format|notes?|candidates?|freeze|cycle|date|day|button|dialog|menu|requests?|of|jobs?|tasks?|polic(?:y|ies)|rules?|handlers?|quer(?:y|ies)|scripts?|code|steps?|logic|worker(?! )|versus|vs\.?|after (?:read|write|use|the fact)|on (?:cascade|delete|conflict|update|monday|tuesday|wednesday|thursday|friday|saturday|sunday|merge|push)|in \d+\b|at \d+\b|by (?:noon|\d+)|[0-9a-f]{7,40}\b|tomorrow|today(?=,))(?![\w-]))/i;
/** A topic set before a question by a colon: `reset tokens: where do we …`. */
const topic = /^[^,.;:]{1,50}:\s*(?:where|what|which|who|how|why|when|explain|find|show|does|do|is|are)\b/i;

/** True where a verb that `rest` follows is used as a noun or stands in the topic of a question. */
export function isNounUse(verb: string, rest: string): boolean {
  return nounTail.test(rest) || topic.test(verb);
}
