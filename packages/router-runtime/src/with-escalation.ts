import { codingAgentToolset, defineToolset, findTool, RouterError, type Toolset } from '@router/schemas';

/**
 * The toolset with a way to reach a person: itself when it has a tool of risk `human`, else itself and `ask_human`.
 * @throws RouterError `router-runtime/reserved-tool-name` when `ask_human` is taken by a tool of another risk.
 */
export function withEscalation(toolset: Toolset): Toolset {
  if (toolset.tools.some(({ risk }) => risk === 'human')) return toolset;
  const askHuman = findTool(codingAgentToolset, 'ask_human');
  if (!askHuman) return toolset;
  if (findTool(toolset, askHuman.name))
    throw new RouterError({
      code: 'router-runtime/reserved-tool-name',
      kind: 'usage',
      message: `The tool ask_human of toolset ${JSON.stringify(toolset.name)} has risk ${JSON.stringify(findTool(toolset, askHuman.name)?.risk)}: expected "human".`,
      hint: 'Give it risk "human" or another name.',
    });
  return defineToolset({ name: toolset.name, tools: [...toolset.tools, askHuman] });
}
