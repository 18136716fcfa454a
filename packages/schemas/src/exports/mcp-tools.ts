import type { RiskClass, Tool } from '../tool.ts';
import type { Toolset } from '../toolset.ts';
import { mcpRiskKey } from '../toolset-json/mcp-risk-key.ts';
import { toolArgumentsJsonSchema } from './tool-arguments-json-schema.ts';

/** A tool as MCP's `tools/list` names it. */
export interface McpTool {
  name: string;
  description: string;
  inputSchema: { type: 'object'; [keyword: string]: unknown };
  annotations: {
    readOnlyHint: boolean;
    destructiveHint: boolean;
    idempotentHint: boolean;
    openWorldHint: boolean;
  };
  /** The risk class itself, which annotations cannot say exactly. */
  _meta: { [mcpRiskKey]: RiskClass };
}

/** The result of MCP's `tools/list` for a toolset. `toolsetFromMcp` reads it back. */
export function mcpToolList(toolset: Toolset): { tools: McpTool[] } {
  return { tools: toolset.tools.map(mcpTool) };
}

function mcpTool(tool: Tool): McpTool {
  const { $schema: _, ...schema } = toolArgumentsJsonSchema(tool, {
    form: 'merged',
    anyOf: true,
    kinds: true,
  });
  const readOnly = tool.risk === 'read' || tool.risk === 'human';
  return {
    name: tool.name,
    description: tool.description,
    inputSchema: { ...schema, type: 'object' },
    annotations: {
      readOnlyHint: readOnly,
      destructiveHint: !readOnly,
      idempotentHint: tool.risk === 'read',
      openWorldHint: tool.risk === 'execute' || tool.risk === 'human',
    },
    _meta: { [mcpRiskKey]: tool.risk },
  };
}
