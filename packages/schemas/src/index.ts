export {
  type AgentOutput,
  agentOutputSchema,
  type CompleteOutput,
  type RunningOutput,
} from './agent-output.ts';
export {
  type ArgumentField,
  type ArgumentVariant,
  argumentVariants,
  variantOf,
} from './argument-variants.ts';
export { type CodingAgentToolset, codingAgentToolset } from './coding-agent-toolset.ts';
export {
  type Decision,
  decisionSchema,
  type GuardResult,
  guardResultSchema,
  guardVerdicts,
} from './decision.ts';
export { defineTool, reservedToolNames } from './define-tool.ts';
export { RouterError, type RouterErrorKind, type RouterErrorOptions } from './errors/router-error.ts';
export {
  type AgentOutputJsonSchemaOptions,
  agentOutputJsonSchema,
  type ThoughtRule,
} from './exports/agent-output-json-schema.ts';
export { type AiSdkTools, aiSdkOutputSchema, aiSdkTools } from './exports/ai-sdk-tools.ts';
export { type AnthropicTool, anthropicTools } from './exports/anthropic-tools.ts';
export { flatOutputJsonSchema } from './exports/flat-output-json-schema.ts';
export { type GbnfGrammarOptions, gbnfGrammar } from './exports/gbnf-grammar.ts';
export { guidedDecodingJsonSchema } from './exports/guided-decoding-json-schema.ts';
export { type McpTool, mcpToolList } from './exports/mcp-tools.ts';
export {
  type OpenAiChatTool,
  type OpenAiFunction,
  type OpenAiResponsesTool,
  openAiChatTools,
  openAiResponsesTools,
} from './exports/openai-tools.ts';
export { plainJsonSchema } from './exports/plain-json-schema.ts';
export { type StandardJsonSchema, standardJsonSchema } from './exports/standard-json-schema.ts';
export { strictJsonSchema } from './exports/strict-json-schema.ts';
export { strictOutputJsonSchema } from './exports/strict-output-json-schema.ts';
export { type JsonSchema, type JsonSchemaOptions, toJsonSchema } from './exports/to-json-schema.ts';
export {
  type ToolArgumentsJsonSchemaOptions,
  toolArgumentsJsonSchema,
} from './exports/tool-arguments-json-schema.ts';
export { trainingExampleJsonSchema } from './exports/training-example-json-schema.ts';
export { type Intent, intentShares, intents } from './intent.ts';
export {
  type AgentOutputResult,
  parseAgentOutput,
  safeParseAgentOutput,
  safeParseToolCall,
  type ToolCallResult,
} from './parse/parse-agent-output.ts';
export { ParseError } from './parse/parse-error.ts';
export type { ParseFailure, ParseIssue, ParseIssueCode, ParseNote } from './parse/parse-issue.ts';
export {
  parseTrainingExample,
  type RouteContextResult,
  safeParseRouteContext,
  safeParseTrainingExample,
  type TrainingExampleResult,
} from './parse/parse-training-example.ts';
export { type RouteContext, routeContextSchema } from './route-context.ts';
export { stripNulls } from './strip-nulls.ts';
export { type RiskClass, riskClasses, type Tool, type ToolUsage } from './tool.ts';
export {
  type ArgumentKind,
  argumentKindKey,
  argumentKindOf,
  argumentKinds,
  withKind,
} from './tool-argument-kind.ts';
export { defineToolset, findTool, type ToolCall, type ToolName, type Toolset } from './toolset.ts';
export { mcpRiskKey } from './toolset-json/mcp-risk-key.ts';
export {
  safeToolsetFromJson,
  type ToolsetResult,
  toolsetFromJson,
} from './toolset-json/toolset-from-json.ts';
export {
  type McpToolsetOptions,
  safeToolsetFromMcp,
  toolsetFromMcp,
} from './toolset-json/toolset-from-mcp.ts';
export { type ToolJson, type ToolsetJson, toolsetToJson } from './toolset-json/toolset-to-json.ts';
export {
  type RowMeta,
  rowMetaSchema,
  type TrainingExample,
  trainingExampleSchema,
} from './training-example.ts';
