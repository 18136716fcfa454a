import { type AgentOutput, type CodingAgentToolset, codingAgentToolset } from '@router/schemas';
import { expectTypeOf, test } from 'vitest';
import { contractLayout, defaultTaxonomy, parseCandidate, safeDecode, type Taxonomy } from './index.ts';

test('outputs are those of the toolset', () => {
  expectTypeOf(contractLayout.decode('', codingAgentToolset)).toEqualTypeOf<
    AgentOutput<CodingAgentToolset>
  >();

  const decoded = safeDecode('', { layout: contractLayout, toolset: codingAgentToolset });
  if (decoded.success && decoded.output.status === 'running')
    expectTypeOf(decoded.output.tool_use.tool_name).toEqualTypeOf<
      'codebase_search' | 'file_manager' | 'sandbox_exec' | 'ask_human'
    >();

  const parsed = parseCandidate('', codingAgentToolset);
  if (parsed.success) expectTypeOf(parsed.candidate.output).toEqualTypeOf<AgentOutput<CodingAgentToolset>>();
  else expectTypeOf(parsed.reasons).toEqualTypeOf<readonly string[]>();
});

test('the default taxonomy is one of those that can be passed', () => {
  expectTypeOf(defaultTaxonomy).toEqualTypeOf<Taxonomy>();
});
