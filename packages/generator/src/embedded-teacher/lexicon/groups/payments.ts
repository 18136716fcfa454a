import { lexicon } from '../lexicon.ts';

export const payments = lexicon({
  id: 'payments',
  serves: /^(payments|subscription-billing)$/,
  things:
    'refund|invoice|payment intent|card token|chargeback|payout|subscription|mandate|settlement batch|receipt|coupon|ledger entry|tax line|credit note|dispute|merchant|billing address|trial|price tier|wallet|bank transfer|late fee|proration|dunning email|payment method',
  processes:
    'webhook signature verification|idempotent charge creation|card tokenization|currency conversion|tax calculation|dunning|proration on plan change|payout reconciliation|3DS challenge flow|fraud scoring|partial refunds|failed payment recovery|invoice numbering|chargeback evidence upload|rounding of cents|SEPA mandate handling',
  settings:
    'capture window|refund period|grace period|maximum charge amount|payment retry limit|webhook tolerance|default currency|invoice due days|trial length|late fee percentage|payout schedule|dunning interval|minimum order value|card expiry warning',
  actions:
    "capture an authorized payment|refund an order|retry a failed charge|verify the webhook signature|convert the amount to the customer's currency|send the invoice pdf|mark an invoice as overdue|split the payout between sellers|apply the coupon|calculate the VAT|cancel a subscription at period end|store the card token|match bank statements to invoices|lock the ledger period",
  areas: 'billing|checkout|ledger|payouts|invoices|subscriptions',
  vendors: 'stripe|adyen|paypal|mollie|klarna|braintree|plaid',
  languages: 'ts|java|rb|py|cs|cbl',
  people: 'a merchant|the finance team|our accountant|an enterprise customer|the auditors',
});
