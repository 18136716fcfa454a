import { canonicalOutput } from './canonical-output.ts';
import { decodedOutput } from './decoded-output.ts';
import type { Layout } from './layout.ts';
import { parseJsonObject } from './parse-json-object.ts';

/** The reference form: an AgentOutput as canonical JSON, thought first. */
export const contractLayout: Layout = {
  id: 'contract',
  keepsThought: true,
  instructions: () =>
    `One JSON object. A call: {"status":"running","thought":"why this tool, 6 words or more","tool_use":{"tool_name":"…","arguments":{…}}}. A direct answer: {"status":"complete","final_answer":"…"}. Absent fields are left out, never null.`,
  encode: (output, toolset) => JSON.stringify(canonicalOutput(output, toolset)),
  decode: (text, toolset) => decodedOutput('contract', parseJsonObject('contract', text), toolset),
};
