import type { EscalationReason } from '@router/policy';
import type { QueryFacts } from '../arguments/query-facts.ts';
import { escalationReason } from '../arguments/question/escalation-reason.ts';
import type { ToolPlan } from './toolset-plan.ts';

const escalations: Readonly<Record<EscalationReason, string>> = {
  destructive: 'The request may destroy something or reach production, so a person decides first.',
  permission: 'The request asks for a permission or decision that only a person can give.',
  policy: 'The request depends on a business rule, so a person has to decide.',
  unsafe: 'The request could expose or harm something, so a person decides first.',
  missing_context: 'The request leans on something that was not given, so a person is asked for it.',
  ambiguous: 'The request is too open to act on safely, so a person is asked.',
  'outside-tools': 'The request needs an action that none of the tools offers, so a person is asked.',
};

const longest = 80;

/** One true sentence of at least six words: what in the request leads to this tool. Keyed on kinds and risk. */
export function explainCall(
  { tool, kinds }: ToolPlan,
  values: Readonly<Record<string, unknown>>,
  facts: QueryFacts,
): string {
  if (tool.risk === 'human') return escalations[escalationReason(facts)];
  const names = Object.keys(values);
  const valueOfKind = (kind: string) => {
    const name = names.find((candidate) => kinds.get(candidate) === kind);
    return name === undefined ? undefined : values[name];
  };
  const path = valueOfKind('path');
  if (path !== undefined)
    return `The path ${shorten(path)} is given, so ${tool.name} can work on it directly.`;
  if (names.some((name) => kinds.get(name) === 'code:python'))
    return 'The request can be settled by computing it, so a short program runs.';
  const search = valueOfKind('search-terms');
  if (search !== undefined)
    return `No exact place is given, so the repository is searched for ${shorten(search)}.`;
  return `The request fits what ${tool.name} is for, so it is called.`;
}

function shorten(value: unknown): string {
  const text = String(value)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
