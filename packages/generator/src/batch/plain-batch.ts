import type { BatchFormat } from './batch-format.ts';

/**
 * For models without an API and for people: `{request_hash, system, user}` out, `{request_hash, text}` back.
 */
export const plainBatch: BatchFormat = {
  id: 'plain',
  writeRequest({ requestHash, request: { system, messages } }) {
    return { request_hash: requestHash, system, user: messages.map(({ content }) => content).join('\n\n') };
  },
  readLine(line) {
    const { request_hash: requestHash, text } = line;
    if (typeof requestHash !== 'string') return undefined;
    if (typeof text !== 'string')
      return { kind: 'error', requestHash, message: 'the line has no "text" of type string' };
    return { kind: 'answer', answer: { requestHash, text, finishReason: 'stop', usage: {} } };
  },
};
