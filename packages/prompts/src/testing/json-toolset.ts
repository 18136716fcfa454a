import { toolsetFromJson } from '@router/schemas';

/** A toolset as users write it in JSON, with an open object, a list, a nested object and an enum. */
export const jsonToolset = toolsetFromJson({
  name: 'calendar',
  tools: [
    {
      name: 'find_events',
      description: 'Find events by words, people or days.',
      risk: 'read',
      parameters: {
        type: 'object',
        properties: {
          words: { type: 'string' },
          days: { type: 'array', items: { type: 'string' } },
          limit: { type: 'integer', minimum: 1, maximum: 30, default: 10 },
          view: { enum: ['day', 'week'] },
        },
        required: ['words'],
        additionalProperties: false,
      },
    },
    {
      name: 'move_event',
      description: 'Move one event to another time.',
      risk: 'write',
      utterances: ['move lunch to one'],
      parameters: {
        type: 'object',
        properties: {
          event: { type: 'string' },
          to: {
            type: 'object',
            properties: { day: { type: 'string' }, minute: { type: 'number' } },
            required: ['day'],
          },
        },
        required: ['event', 'to'],
      },
    },
  ],
});
