/** The `_meta` key under which an MCP tool carries its risk class. */
export const mcpRiskKey = 'semantic-router/risk';
