import { z } from 'zod';
import { defineTool } from '../define-tool.ts';
import { withKind } from '../tool-argument-kind.ts';
import { defineToolset } from '../toolset.ts';

const findOrders = defineTool({
  name: 'find_orders',
  description: 'Find orders by what the customer says about them.',
  arguments: z.strictObject({
    query: withKind(z.string().min(1), 'search-terms'),
    limit: z.number().int().min(1).max(250).default(10),
    filter: z
      .strictObject({ state: z.enum(['open', 'shipped']).optional(), tags: z.array(z.string()).optional() })
      .optional(),
    note: z.string().nullable().optional(),
  }),
  usage: { when: ['A customer asks about orders'], whenNot: ['The order number is known'] },
  risk: 'read',
});

const changeOrder = defineTool({
  name: 'change_order',
  description: 'Refund, cancel or readdress one order.',
  arguments: z.union([
    z.strictObject({
      action: z.literal('refund'),
      order_id: withKind(z.string(), 'quote'),
      amount: z.number().positive(),
    }),
    z.strictObject({ action: z.literal('cancel'), order_id: withKind(z.string(), 'quote') }),
    z.strictObject({
      action: z.enum(['readdress', 'forward']),
      order_id: withKind(z.string(), 'quote'),
      address: z.strictObject({ street: z.string(), city: z.string(), unit: z.string().optional() }),
    }),
  ]),
  usage: { when: ['An order number is given'], whenNot: [] },
  risk: 'write',
  utterances: ['refund order 17', 'cancel A-12 please'],
});

const ping = defineTool({
  name: 'ping',
  description: 'Check that the desk is reachable.',
  arguments: z.strictObject({}),
  usage: { when: [], whenNot: [] },
  risk: 'human',
});

/** A toolset unlike the default one: a union without `discriminatedUnion`, nested objects, nulls, no arguments. */
export const orderDeskToolset = defineToolset({ name: 'order-desk', tools: [findOrders, changeOrder, ping] });
