import {
  codingAgentToolset,
  findTool,
  type Intent,
  intents,
  type RiskClass,
  type Toolset,
} from '@router/schemas';
import { textField } from './row-fields.ts';

const intentOfRisk: Readonly<Record<RiskClass, Intent>> = {
  read: 'search',
  write: 'modify',
  execute: 'compute',
  human: 'escalate',
};

/**
 * The intent of a row: `meta.intent` if it is one, else what the output shows, by risk class and so for any toolset:
 * a direct answer is `answer`; a tool that reads is `search`, writes `modify`, executes `compute`, asks `escalate`.
 * Undefined for a row without a readable output or with an unknown tool.
 */
export function intentOfRow(row: object, toolset: Toolset = codingAgentToolset): Intent | undefined {
  const stated = textField(row, 'meta', 'intent');
  if ((intents as readonly (string | undefined)[]).includes(stated)) return stated as Intent;
  if (textField(row, 'output', 'status') === 'complete') return 'answer';
  const tool = findTool(toolset, textField(row, 'output', 'tool_use', 'tool_name') ?? '');
  return tool && intentOfRisk[tool.risk];
}
