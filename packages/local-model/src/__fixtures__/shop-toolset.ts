import { defineTool, defineToolset, withKind } from '@router/schemas';
import { z } from 'zod';

const usage = { when: [], whenNot: [] };

/** A toolset far from code: twelve tools of a shop's assistant, known by their words alone. */
export const shopToolset = defineToolset({
  name: 'shop',
  tools: [
    tool('track_order', 'Tell where a parcel or order is and when it arrives.', { order_id: z.string() }, 'read', [
      'where is my order 4471',
      'has my parcel shipped yet',
      'track order A-2231',
      'when will my delivery arrive',
    ]),
    tool('cancel_order', 'Cancel an order that has not been shipped.', { order_id: z.string() }, 'write', [
      'cancel order 9921 please',
      'i want to cancel my purchase',
      'stop the order i just placed',
    ]),
    tool('refund_payment', 'Pay money back for a returned or broken item.', { order_id: z.string(), reason: z.string().optional() }, 'write', [
      'i want my money back for order 1200',
      'refund the broken lamp',
      'give me a refund',
    ]),
    tool('search_products', 'Find products in the catalogue by what they are.', { query: withKind(z.string().min(1), 'search-terms') }, 'read', [
      'show me red running shoes',
      'do you sell garden chairs',
      'find a waterproof jacket under 100 euros',
    ]),
    tool('check_stock', 'Say whether a product is in stock and how many are left.', { product: z.string() }, 'read', [
      'is the blue kettle in stock',
      'how many desk lamps are left',
      'when are the boots back in stock',
    ]),
    tool('change_address', 'Change the delivery address of a customer.', { address: z.string() }, 'write', [
      'change my delivery address to 5 Elm Street',
      'i moved, update my address',
      'send it to my office address instead',
    ]),
    tool('apply_coupon', 'Apply a discount code or voucher to the basket.', { code: z.string() }, 'write', [
      'apply coupon SAVE20',
      'use my voucher code',
      'i have a discount code',
    ]),
    tool('store_hours', 'Opening hours of a shop in a city.', { city: z.string() }, 'read', [
      'when does the Berlin store open',
      'opening hours in Lyon',
      'are you open on sunday in Oslo',
    ]),
    tool('send_invoice', 'Send an invoice or receipt by email.', { email: z.string() }, 'write', [
      'email me the invoice',
      'i need a receipt sent to ann@example.com',
      'resend my bill',
    ]),
    tool('reset_password', 'Help a customer who cannot log in to reset the password.', { email: z.string().optional() }, 'write', [
      'i forgot my password',
      'reset my login',
      "can't sign in to my account",
    ]),
    tool('book_repair', 'Book a repair appointment for a damaged product.', { product: z.string() }, 'write', [
      'book a repair for my coffee machine',
      'my bike is broken, can you fix it',
      'schedule a repair appointment',
    ]),
    tool('talk_to_agent', 'Hand over to a person of customer service.', { question: withKind(z.string().min(1), 'question') }, 'human', [
      'let me talk to a human',
      'connect me with customer service',
      'i want to complain to a manager',
    ]),
  ],
});

function tool(name: string, description: string, shape: z.ZodRawShape, risk: 'read' | 'write' | 'human', utterances: string[]) {
  return defineTool({ name, description, arguments: z.strictObject(shape), risk, utterances, usage });
}
