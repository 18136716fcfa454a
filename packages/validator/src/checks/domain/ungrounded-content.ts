import { patchRow, writeRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const ungroundedContent = policyCheck({
  id: 'domain/ungrounded-content',
  severity: 'error',
  rules: ['grounding/content-not-given'],
  summary: 'New text of a write or patch has something of the request in it.',
  why: 'Content out of nowhere lands in a real file; the model learns to write what nobody asked for.',
  good: [writeRow({}), patchRow({})],
  bad: [
    writeRow({
      arguments: { operation: 'write', path: 'docs/retries.md', content: 'Bananas ripen quickly.' },
    }),
    patchRow({
      arguments: {
        operation: 'patch',
        path: 'config/limits.yaml',
        target_string: 'max: 100',
        replacement_string: 'logger.level = debug',
      },
    }),
  ],
});
