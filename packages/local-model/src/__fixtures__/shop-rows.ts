import type { TrainingExample } from '@router/schemas';
import type { shopToolset } from './shop-toolset.ts';

type Row = TrainingExample<typeof shopToolset>;

const openers = ['', 'hi, ', 'please ', 'hello there, ', 'quick one: ', 'sorry to bother, ', 'hey ', 'ok so ', 'um, ', 'good day, '];
const orders = ['4471', 'A-2231', '8812', '1200', '70311'];
const things = ['kettle', 'desk lamp', 'rain jacket', 'bike', 'coffee machine'];
const cities = ['Berlin', 'Lyon', 'Oslo', 'Hamburg', 'Porto'];
const codes = ['SAVE20', 'SUMMER', 'WELCOME5', 'BLACK10', 'SPRING'];
const mails = ['ann@example.com', 'bob@example.com', 'kim@example.org', 'lee@example.net', 'jo@example.com'];
const streets = ['5 Elm Street', '12 Mill Lane', '7 Harbour Road', '30 Castle Square', '1 Station Way'];

/** Five ways of asking for each tool; `_` stands for a value of the list, which is also the argument's. */
const asks: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['track_order', 'order_id', orders, ['where is order _', 'has _ been shipped', 'when does parcel _ arrive', 'track _ for me', 'any news on delivery _']],
  ['cancel_order', 'order_id', orders, ['cancel order _', 'stop _ before it ships', 'i no longer want order _', 'call off purchase _', 'please drop my order _']],
  ['refund_payment', 'order_id', orders, ['i want my money back for _', 'refund order _', 'pay me back for _', 'return the money of _', '_ came broken, refund it']],
  ['search_products', 'query', things, ['do you sell a _', 'find me a _', 'show me every _ you have', 'looking for a cheap _', 'which _ can i buy']],
  ['check_stock', 'product', things, ['is the _ in stock', 'how many of the _ are left', 'when is the _ back in stock', 'is the _ sold out', 'do you still have the _ available']],
  ['change_address', 'address', streets, ['deliver to _ instead', 'change my address to _', 'i moved to _', 'my new address is _', 'ship it to _ from now on']],
  ['apply_coupon', 'code', codes, ['apply coupon _', 'use the code _', 'i have a voucher _', 'take off the discount _', 'redeem _']],
  ['store_hours', 'city', cities, ['when does the _ store open', 'opening hours in _', 'is the _ shop open on sunday', 'until when is _ open', 'how late can i come to the _ store']],
  ['send_invoice', 'email', mails, ['send the invoice to _', 'email my bill to _', 'i need the receipt at _', 'forward the invoice to _', 'mail a copy of the bill to _']],
  ['reset_password', 'email', mails, ['i forgot the password of _', 'reset the login for _', "can't sign in as _", '_ is locked out', 'new password for _ please']],
  ['book_repair', 'product', things, ['my _ needs a repair', 'book a repair for the _', 'can someone fix the _', 'the _ is damaged, make an appointment', 'schedule a mechanic for my _']],
  ['talk_to_agent', 'question', things, ['let me talk to a human about the _', 'connect me with a person, it is about the _', 'i want to complain about the _ to a manager', 'call me back about the _', 'is there a real person i can ask about the _']],
];

/** Fifty rows a tool: five ways of asking, five values, two openers each. */
export const shopRows: readonly Row[] = asks.flatMap(([tool, argument, values, ways]) =>
  ways.flatMap((way, w) =>
    values.flatMap((value, v) =>
      [0, 5].map((shift): Row => {
        const user_query = `${openers[(w + v + shift) % openers.length]}${way.replace('_', value)}`;
        return {
          user_query,
          output: { status: 'running', tool_use: { tool_name: tool, arguments: { [argument]: value } } },
          meta: { group: `${tool} ${w}` },
        } as Row;
      }),
    ),
  ),
);
