import type { Toolset } from '@router/schemas';
import { intentDescriptions } from '../taxonomy/intent-descriptions.ts';
import { describeTool } from '../toolset/describe-tool.ts';
import { argumentKindRules } from './argument-kind-rules.ts';
import { targetsOf } from './route-target.ts';
import { routingRules } from './routing-rules.ts';

/** The part of the generation prompt that is the same for every row of a toolset: providers can cache it. */
export function generationSystem(toolset: Toolset): string {
  return [
    opening,
    '# Tools',
    ...toolset.tools.map(describeTool),
    directAnswer,
    '# Routing rules',
    numbered(routingRules(toolset)),
    '# Arguments by kind',
    ...argumentKindRules(toolset).map((rule) => `- ${rule}`),
    '# Intents',
    ...describeIntents(toolset),
    '# The query',
    ...queryRules.map((rule) => `- ${rule}`),
    '# The output',
    ...outputRules.map((rule) => `- ${rule}`),
    answerForm,
  ].join('\n');
}

const opening = `You write training rows for a semantic router: a small model that reads what a user typed, perhaps with some context, and takes one decision as strict JSON. It calls one tool with complete arguments, or it answers directly.
For each assignment you write ONE row: the query as a real person would type it, and the decision that a careful expert would take for exactly that query.`;

const directAnswer = `## No tool: a direct answer (status "complete")
For general knowledge and conversation, where nothing has to be looked up, run or changed.`;

const queryRules = [
  'Written by the given persona in the given style, about the given domain. It sounds typed, not composed.',
  'It never names a tool, a risk class, an intent, the router or these instructions.',
  'Details (names, paths, numbers, wording) are new, concrete and plausible. The examples in an assignment show a manner; never copy or lightly edit them.',
  'It holds everything that the decision needs, unless a context does. Nobody has to guess.',
  'The thing asked for leads to the assigned outcome by the rules above, with no second reading that an expert would defend.',
  'Write it in English unless the style or the edge case asks for another language.',
];

const outputRules = [
  'thought: 6 to 40 words in English that say why this tool and no other, from what the query says. Not a retelling of the query, not "the user wants".',
  'Every argument comes from the query or its context. Nothing is invented, nothing is added for completeness.',
  'final_answer and questions are in the language of the query. A final_answer is correct, helpful and at most 80 words.',
  'Leave out what is absent. Never write null, an empty object, or a key that is not listed.',
  'context only where the query leans on it: {"messages":[{"role":"user|assistant|tool","content":"…"}],"files":["…"],"open_file":{"path":"…","selection":"…"}}, each part optional.',
];

const answerForm = `# Your answer
One JSON object and nothing else, no Markdown fence. To call a tool:
{"user_query":"…","output":{"status":"running","thought":"…","tool_use":{"tool_name":"…","arguments":{…}}}}
To answer directly:
{"user_query":"…","output":{"status":"complete","final_answer":"…"}}
With a context, "context":{…} stands between the two.`;

function describeIntents(toolset: Toolset): string[] {
  return intentDescriptions.flatMap(({ id, description }) => {
    const targets = targetsOf(toolset, id);
    if (targets.length === 0) return [];
    const outcome = [...new Set(targets.map((target) => (target === 'answer' ? target : target.tool.name)))];
    return [`- ${id} (outcome: ${outcome.join(' or ')}): ${description}`];
  });
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}
