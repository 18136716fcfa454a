import { canonicalOutput } from './canonical-output.ts';
import { decodedOutput, undecodable } from './decoded-output.ts';
import type { Layout } from './layout.ts';
import { parseJsonObject } from './parse-json-object.ts';

const id = 'tool-first';

/**
 * JSON that decides first and explains last: `{"tool":…,"arguments":…,"thought":…}`, or
 * `{"tool":"answer","final_answer":…}`. The tool is known after a few tokens and the call before the thought.
 */
export const toolFirstLayout: Layout = {
  id,
  keepsThought: true,
  deferredThought: { stop: ',"thought":', close: '}' },
  instructions: () =>
    `One JSON object. A call: {"tool":"…","arguments":{…},"thought":"why this tool, 6 words or more"}. A direct answer: {"tool":"answer","final_answer":"…"}. Absent fields are left out, never null.`,
  encode: (output, toolset) => {
    const canonical = canonicalOutput(output, toolset);
    if (canonical.status === 'complete')
      return JSON.stringify({ tool: 'answer', final_answer: canonical.final_answer });
    const { tool_use, thought } = canonical;
    return JSON.stringify({ tool: tool_use.tool_name, arguments: tool_use.arguments, thought });
  },
  decode: (text, toolset) => {
    const { tool, final_answer, arguments: callArguments, thought, ...rest } = parseJsonObject(id, text);
    const unknown = Object.keys(rest);
    if (unknown.length > 0) throw undecodable(id, `unknown keys ${unknown.join(', ')}`);
    if (tool === 'answer') {
      if (callArguments !== undefined || thought !== undefined)
        throw undecodable(id, 'a direct answer with arguments or a thought');
      return decodedOutput(id, { status: 'complete', final_answer }, toolset);
    }
    if (final_answer !== undefined) throw undecodable(id, 'a call with a final_answer');
    const tool_use = { tool_name: tool, arguments: callArguments };
    const output =
      thought === undefined ? { status: 'running', tool_use } : { status: 'running', thought, tool_use };
    return decodedOutput(id, output, toolset);
  },
};
