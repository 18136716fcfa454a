import { lexicon } from '../lexicon.ts';

export const commerce = lexicon({
  id: 'commerce',
  serves: /^(online-shop|full-text-search)$/,
  things:
    'cart|order|SKU|product variant|stock level|shipping label|promotion|gift card|wishlist|return|category|bundle|price rule|review|catalog item|shipping zone|backorder|loyalty point|voucher|picking list|customer group|recommendation|delivery slot|search facet|barcode',
  processes:
    'stock reservation|cart merging after login|promotion stacking|price rounding|order cancellation|abandoned cart emails|shipping cost calculation|return authorization|product search ranking|gift card redemption|inventory sync with the ERP|oversell protection|tax display|variant selection|delivery slot booking|loyalty accrual',
  settings:
    'free shipping threshold|reservation timeout|max items per cart|return window|low stock threshold|voucher length|loyalty rate|abandoned cart delay|search results per page|price cache TTL|default warehouse|review moderation delay',
  actions:
    'reserve stock during checkout|merge the guest cart|apply a promotion code|calculate shipping costs|send the order confirmation|sync inventory with the warehouse|rank search results|generate the shipping label|block orders from embargoed countries|award loyalty points|restock returned items|round prices',
  areas: 'cart|catalog|orders|inventory|promotions|shipping',
  vendors: 'shopify|magento|algolia|shippo|sap|klaviyo|woocommerce',
  languages: 'ts|php|rb|java|py',
  people: 'a shop owner|customer service|the warehouse manager|a merchant|the category manager',
});
