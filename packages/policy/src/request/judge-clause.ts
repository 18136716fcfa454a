import type { QueryReading } from '../reading/query-reading.ts';
import type { Clause } from './clauses.ts';
import type { EscalationReason, RequestFrame, RequestJudgement } from './request-judgement.ts';
import {
  absoluteVerb,
  authoringLead,
  codeObject,
  computeLead,
  destructiveVerb,
  disableProtection,
  generalLead,
  operationVerb,
  permissionWording,
  policyWording,
  preciousObject,
  productionObject,
  searchLead,
  secretRequest,
  unsafeWording,
} from './request-vocabulary.ts';

/** What one clause calls for; undefined for a harmless one. */
export function judgeClause(
  clause: Clause,
  reading: QueryReading,
  frame: RequestFrame,
): RequestJudgement | undefined {
  const { text, verb } = clause;
  const judged = (reason: EscalationReason, score: number): RequestJudgement => ({
    frame:
      reason === 'permission'
        ? 'permission'
        : frame === 'general' || frame === 'conversation'
          ? 'action'
          : frame,
    score,
    reason,
    evidence: { text: reading.query.slice(clause.start, clause.end), start: clause.start, end: clause.end },
  });
  if (/^(?:don'?t|do not|never|avoid|without|stop)\b/i.test(verb)) return undefined;
  if (permissionWording.test(text) && !/\b(?:in (?:git|sql|bash|python|linux|general)|how)\b/i.test(text))
    return judged('permission', 0.9);
  const asking = generalLead.test(verb) && !/^(?:is it|does|do)\b/i.test(verb);
  if (policyWording.test(text) && !asking) return judged('policy', 0.8);
  if (asking && !searchLead.test(verb)) return undefined;
  const looking = searchLead.test(verb) && !/^(?:read|open|cat|show|print|display|list|give)\b/i.test(verb);
  if (looking || computeLead.test(verb)) return undefined;
  if (
    unsafeWording.test(text) &&
    !/\b(?:detect|prevent|protect|against|mitigat|test for|scanner|block)\w*/i.test(text)
  )
    return judged('unsafe', 0.9);
  if (isSecretRequest(text)) return judged('unsafe', 0.8);
  if (searchLead.test(verb)) return undefined;
  if (disableProtection.test(text) && !hasPath(reading)) return judged('unsafe', 0.7);
  const destruction = destructiveScore(verb, text, clause, reading);
  if (destruction > 0) return judged('destructive', destruction);
  return operationVerb.test(verb) && !authoringLead.test(verb)
    ? judgeOperation(verb, text, reading, judged)
    : undefined;
}

function isSecretRequest(text: string): boolean {
  const match = secretRequest.exec(text);
  return (
    match !== null &&
    !/\b(?:where|code|function|handler|handles?|hash\w*|validat\w*|field|form|component|page|reset|policy|rules?|example|class|test|endpoint|length|strength|generator)\b/i.test(
      text,
    )
  );
}

/** 0 for an edit or an act of no consequence, up to 1. */
function destructiveScore(verb: string, text: string, clause: Clause, reading: QueryReading): number {
  const match = destructiveVerb.exec(verb);
  if (!match) return 0;
  const object = verb.slice(match[0].length);
  const head =
    object.split(
      /\b(?:from|in|on|inside|within|of|at|to|that|which|where|when|so|because|for|using|with)\b/i,
      1,
    )[0] ?? '';
  const all = /^\s*(?:all|every|everything|the (?:entire|whole))\b/i.test(object);
  const production = productionObject.test(text);
  if (production) return 0.95;
  const within = object.slice(head.length);
  const directPath = reading.spans.find(
    (span) =>
      span.source === 'query' &&
      (span.kind === 'path' || span.kind === 'glob') &&
      span.start >= clause.start &&
      span.start < clause.end,
  );
  const offset = clause.start + text.indexOf(verb) + match[0].length;
  const deletes =
    /^(?:delet|remov|drop|wip|eras|rm|unlink|trash|get rid|clean|overwrit|purg|nuk|empty|destroy|kill|archive)/i.test(
      match[0],
    );
  if (
    directPath &&
    deletes &&
    directPath.start - offset <= 24 &&
    !/\b(?:from|in|inside|within|of|on|at)\s*$/i.test(reading.prose.slice(offset, directPath.start).trimEnd())
  )
    return 0.95;
  if (absoluteVerb.test(match[0]) && !codeObject.test(head)) return 0.9;
  if (hasDataStore(within) && preciousObject.test(head)) return 0.9;
  const quotedObject =
    reading.prose.slice(offset, clause.end).startsWith('  ') &&
    reading.query.slice(offset, offset + 2).trim() !== '';
  if (codeObject.test(head) || quotedObject)
    return !quotedObject && all && preciousObject.test(head) && !directPath && !codeObject.test(head)
      ? 0.8
      : 0;
  if (preciousObject.test(head)) {
    if (
      /^(?:clear|reset|flush|disabl|cancel|rotate|archive|clean|squash|rebas|revok|discard)/i.test(match[0])
    )
      return 0.7;
    return /^(?:remov|get rid|kill)/i.test(match[0]) && !all ? (directPath ? 0 : 0.65) : 0.85;
  }
  if (all && !directPath) return 0.8;
  if (/^\s*(?:it|this|that|them|these|those)\b/i.test(object)) return 0.6;
  return 0;
}

function hasDataStore(text: string): boolean {
  return /\b(?:databases?|db|prod\w*|staging|server|cluster|s3|bucket|redis|postgres|mysql|mongo\w*|remote|origin|github|disk|live)\b/i.test(
    text,
  );
}

function judgeOperation(
  verb: string,
  text: string,
  reading: QueryReading,
  judged: (reason: EscalationReason, score: number) => RequestJudgement,
): RequestJudgement | undefined {
  if (
    /^(?:deploy|releas|publish|ship|roll ?back|rollback|promote|migrat|restart|reboot|scale|fail|switch over)/i.test(
      verb,
    )
  )
    return productionObject.test(text)
      ? judged('destructive', 0.9)
      : judged('outside-tools', /^(?:migrat|scale|ship|releas)/i.test(verb) ? 0.55 : 0.75);
  if (/^(?:push|merge|commit|rebase|cherry-pick|revert|tag|clone|pull|checkout)\b/i.test(verb))
    return judged('outside-tools', 0.7);
  if (
    /^(?:send|email|notify|post|tweet|charge|refund|transfer|pay|wire|grant|invite|approve|buy|book|call|text)\b/i.test(
      verb,
    )
  )
    return /\b(?:customers?|users?|everyone|team|client|slack|him|her|them|card|payment|order|access|admin|invoice|money|\$|refund|pr|boss|manager|channel)\b/i.test(
      text,
    ) || text.includes('@')
      ? judged('policy', 0.75)
      : undefined;
  if (
    /^(?:run|execute|launch|trigger|kick off|start|stop|install|upgrade|provision|spin up|bring|ssh|connect|apply|seed)\b/i.test(
      verb,
    )
  )
    return runsProject(verb, reading) ? judged('outside-tools', 0.7) : undefined;
  if (/^(?:move|copy)\b/i.test(verb)) return hasPath(reading) ? judged('outside-tools', 0.55) : undefined;
  return undefined;
}

/** Running the project, a shell command or a server, as opposed to a snippet that stands in the query. */
function runsProject(verb: string, reading: QueryReading): boolean {
  if (
    /\b(?:snippet|this (?:python|code|function|script|regex|loop)|the (?:following|snippet)|simulation|python)\b/i.test(
      verb,
    )
  )
    return false;
  if (
    /\b(?:tests?|test suite|suite|specs?|e2e|linter?|lint|build|ci|pipeline|migrations?|server|app|application|project|docker\w*|container|npm|pnpm|yarn|pip|make|cargo|go (?:test|build|run)|pytest|jest|vitest|cypress|playwright|script|cron|job|deploy\w*|terraform|kubectl|helm|ansible|command|shell|bash|sudo|apt|brew|dependenc\w+|packages?|backup|benchmarks?)\b/i.test(
      verb,
    )
  )
    return true;
  return reading.spans.some(
    (span) =>
      span.source === 'query' &&
      span.kind === 'code' &&
      !span.fenced &&
      /^(?:sudo|rm|git|npm|pnpm|yarn|docker|kubectl|terraform|make|curl|wget|ssh|bash|sh|pip|apt|brew|psql|mysql|DROP|DELETE|TRUNCATE)\b/.test(
        span.text,
      ),
  );
}

function hasPath(reading: QueryReading): boolean {
  return reading.spans.some((span) => span.source === 'query' && span.kind === 'path' && !span.fenced);
}
