import type { RecordTemplate } from './record-template.ts';

const speakers = { system: 'system', user: 'human', assistant: 'gpt' } as const;

/** ShareGPT: `{conversations: [{from, value}]}`. */
export const sharegptTemplate: RecordTemplate = {
  kind: 'record',
  id: 'sharegpt',
  columns: [
    {
      name: 'conversations',
      type: 'list',
      fields: [
        { name: 'from', type: 'string' },
        { name: 'value', type: 'string' },
      ],
    },
  ],
  render: (messages) => ({
    conversations: messages.map(({ role, content }) => ({ from: speakers[role], value: content })),
  }),
};
