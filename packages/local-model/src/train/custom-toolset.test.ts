import { agentOutputSchema } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { shopToolset } from '../__fixtures__/shop-toolset.ts';
import { trainLocalModel } from './train-local-model.ts';

describe('a toolset of descriptions and utterances, without rows', () => {
  const { model } = trainLocalModel([], { toolset: shopToolset });

  test.each([
    ['track order 8812 for me', 'track_order'],
    ['please cancel my order', 'cancel_order'],
    ['can i get a refund for the broken kettle', 'refund_payment'],
    ['looking for blue running shoes', 'search_products'],
    ['is the red lamp still in stock?', 'check_stock'],
    ['my delivery address changed', 'change_address'],
    ['apply the discount code SUMMER', 'apply_coupon'],
    ['what are the opening hours in Hamburg', 'store_hours'],
    ['send the invoice to bob@example.com', 'send_invoice'],
    ["i can't log in, forgot the password", 'reset_password'],
    ['book a repair for my laptop', 'book_repair'],
    ['i want to talk to a real human', 'talk_to_agent'],
  ])('%s', (query, tool) => {
    const route = model.route(query);
    expect(route.tool).toBe(tool);
    expect(agentOutputSchema(shopToolset).safeParse(route.output).success).toBe(true);
  });

  test.each([
    'why do volcanoes erupt',
    'write a sonnet about the sea',
    'who won the chess championship',
    'what is a monad',
    'explain the theory of relativity',
    'how do i make pancakes',
  ])('abstains: %s', (query) => {
    const route = model.route(query);
    expect(route.tool).toBe('none');
    expect(route.output.status).toBe('complete');
    expect(route.missing).toBeUndefined();
  });

  test('copies arguments by their kinds and names', () => {
    expect(model.route('send the invoice to bob@example.com').output).toMatchObject({
      tool_use: { arguments: { email: 'bob@example.com' } },
    });
  });
});
