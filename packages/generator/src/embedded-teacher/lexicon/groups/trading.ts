import { lexicon } from '../lexicon.ts';

export const trading = lexicon({
  id: 'trading',
  serves: /^(blockchain|banking-ledger)$/,
  things:
    'order book|position|trade|quote|market data tick|margin call|portfolio|candle|wallet address|tax lot|risk limit|settlement instruction|benchmark|spread|hedge|fee schedule|watchlist|dividend|corporate action|exposure|counterparty|broker|limit order|P&L report|reference price',
  processes:
    'order matching|margin calculation|tax lot selection|position netting|price aggregation|portfolio rebalancing|trade confirmation|risk limit checks|slippage control|fee calculation|currency hedging|corporate action processing|end of day valuation|KYC screening|wash sale detection|order throttling',
  settings:
    'margin ratio|max order size|price tolerance|fee rate|risk limit|quote expiry|settlement cycle|rebalance threshold|slippage limit|max leverage|tick size|stale price timeout',
  actions:
    'match limit orders|compute the P&L|reject stale quotes|check the risk limits|aggregate ticks into candles|net positions|charge trading fees|value the portfolio|route orders to the exchange|book a dividend|screen a customer|rebalance the portfolio',
  areas: 'orders|risk|pricing|portfolio|marketdata|settlement',
  vendors: 'fix protocol|bloomberg|kafka|interactive brokers|kdb|coinbase|ethereum',
  languages: 'py|cpp|java|rs|go',
  people: 'a trader|risk management|the compliance desk|a client advisor|the regulator',
});
