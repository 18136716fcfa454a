import { canonicalOutput, withoutThought } from './canonical-output.ts';
import { decodedOutput, undecodable } from './decoded-output.ts';
import type { Layout } from './layout.ts';
import { parseJsonObject } from './parse-json-object.ts';

const id = 'no-thought';

/** The reference form without the thought: fewer tokens, read by every reader of the contract. */
export const noThoughtLayout: Layout = {
  id,
  keepsThought: false,
  instructions: () =>
    `One JSON object. A call: {"status":"running","tool_use":{"tool_name":"…","arguments":{…}}}. A direct answer: {"status":"complete","final_answer":"…"}. Absent fields are left out, never null.`,
  encode: (output, toolset) => JSON.stringify(withoutThought(canonicalOutput(output, toolset))),
  decode: (text, toolset) => {
    const value = parseJsonObject(id, text);
    if ('thought' in value) throw undecodable(id, 'it carries a thought');
    return decodedOutput(id, value, toolset);
  },
};
