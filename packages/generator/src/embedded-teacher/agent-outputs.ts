import type { AgentOutput, CodingAgentToolset } from '@router/schemas';
import { unmark } from './grammar/marked-text.ts';

type Output = AgentOutput<CodingAgentToolset>;
type SearchMode = 'exact' | 'semantic' | 'hybrid';

export function searchOutput(search: {
  thought: string;
  query: string;
  mode: SearchMode;
  file_pattern?: string | undefined;
}): Output {
  const { thought, query, mode, file_pattern } = search;
  const base = { query: unmark(query), mode };
  return running(thought, {
    tool_name: 'codebase_search',
    arguments: file_pattern === undefined ? base : { ...base, file_pattern },
  });
}

export function listOutput(thought: string, path: string): Output {
  return running(thought, { tool_name: 'file_manager', arguments: { operation: 'list', path } });
}

export function readOutput(thought: string, path: string): Output {
  return running(thought, { tool_name: 'file_manager', arguments: { operation: 'read', path } });
}

export function writeOutput(thought: string, path: string, content: string): Output {
  return running(thought, { tool_name: 'file_manager', arguments: { operation: 'write', path, content } });
}

export function patchOutput(thought: string, path: string, target: string, replacement: string): Output {
  return running(thought, {
    tool_name: 'file_manager',
    arguments: { operation: 'patch', path, target_string: target, replacement_string: replacement },
  });
}

export function computeOutput(thought: string, code: string, timeout = 30): Output {
  return running(thought, { tool_name: 'sandbox_exec', arguments: { code, timeout } });
}

export function askOutput(thought: string, question: string, context?: string): Output {
  const base = { question: unmark(question) };
  return running(thought, {
    tool_name: 'ask_human',
    arguments: context === undefined ? base : { ...base, context: unmark(context) },
  });
}

export const answerOutput = (answer: string): Output => ({ status: 'complete', final_answer: answer });

function running(thought: string, call: Extract<Output, { status: 'running' }>['tool_use']): Output {
  return { status: 'running', thought: unmark(thought), tool_use: call };
}
