/** What the evaluation page adds to the common look: tiles, plots, the confusion matrix, intervals of slices. */
export const evaluationStyle = `
.facts { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 0; padding: 0; list-style: none; color: var(--soft); font-size: 13px; }
.facts li { overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(165px, 1fr)); gap: 12px; margin: 0 0 14px; }
.tiles dt { color: var(--soft); font-size: 13px; }
.tiles dd { margin: 0; font-size: 24px; font-variant-numeric: tabular-nums; line-height: 1.3; }
.tiles .note { display: block; font-size: 12px; }
#plots .cards { grid-template-columns: repeat(auto-fit, minmax(min(100%, 430px), 1fr)); }
#slices .cards { display: block; columns: 3 330px; column-gap: 16px; }
#slices .card { break-inside: avoid; margin: 0 0 16px; }
figure { margin: 0; }
figcaption { color: var(--soft); font-size: 13px; margin-top: 6px; }
svg.plot { display: block; width: 100%; height: auto; font: 11px system-ui, sans-serif; }
svg text { fill: var(--soft); }
svg .name { font-size: 12px; fill: var(--ink); }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .axis { stroke: var(--soft); stroke-width: 1; }
svg .fill { fill: color-mix(in oklab, var(--accent) 45%, var(--card)); }
svg .fill:hover { fill: var(--accent); }
svg .dot { fill: var(--accent); stroke: var(--card); stroke-width: 1.5; }
svg .ideal { stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 5 4; fill: none; }
svg .mark { stroke: var(--bad); stroke-width: 1.5; stroke-dasharray: 3 3; }
svg .line { stroke: var(--accent); stroke-width: 2.5; fill: none; stroke-linejoin: round; }
svg .line.second { stroke: var(--warn); stroke-dasharray: 8 3; }
.key { color: var(--ink); margin-right: 14px; white-space: nowrap; }
.key::before { content: ''; display: inline-block; width: 22px; border-top: 3px solid var(--accent); vertical-align: middle; margin-right: 6px; }
.key.second::before { border-top-style: dashed; border-color: var(--warn); }
.numbers summary, .all > summary { color: var(--accent); font-size: 13px; margin-top: 6px; }
.numbers th[scope=col]:first-child { text-align: left; }
table.figures td, table.figures th { padding: 3px 14px; }
table.figures th { color: var(--ink); white-space: nowrap; }
table.figures td { white-space: nowrap; }
table.figures td.meaning { text-align: left; color: var(--soft); width: 60%; white-space: normal; }
table.confusion { font-size: 14px; margin: 8px auto; }
table.confusion th { font-weight: 400; padding: 6px 10px; white-space: nowrap; color: var(--soft); font-size: 13px; }
table.confusion tbody th { text-align: right; color: var(--ink); position: sticky; left: 0; background: var(--card); }
table.confusion td { min-width: 58px; height: 40px; text-align: center; border: 2px solid var(--card); border-radius: 6px; font-variant-numeric: tabular-nums; }
table.confusion td.right { background: color-mix(in oklab, var(--good) calc(var(--heat) * var(--warmth)), var(--card)); }
table.confusion td.wrong { background: color-mix(in oklab, var(--bad) calc(var(--heat) * var(--warmth)), var(--card)); }
table.confusion td.nothing { color: var(--soft); }
table.confusion td.score { color: var(--soft); font-size: 13px; padding: 0 8px; }
.bars.slices li { grid-template-columns: minmax(84px, 40%) 1fr 44px 40px; }
.slices .track { position: relative; overflow: visible; }
.slices .interval { position: absolute; top: 5px; height: 2px; background: var(--ink); }
.slices .mean { position: absolute; top: -2px; width: 2px; height: 16px; background: var(--warn); }
.slices .bar { background: color-mix(in oklab, var(--accent) 55%, var(--card)); }
table.rows .tag { white-space: nowrap; }
@media (max-width: 640px) { .tiles { grid-template-columns: 1fr 1fr; gap: 8px; } .tiles dd { font-size: 20px; } .cards { grid-template-columns: minmax(0, 1fr); } table.rows th:nth-child(3), table.rows td:nth-child(3) { display: table-cell; } table.rows th:nth-child(2), table.rows td:nth-child(2), table.rows th:nth-child(4), table.rows td:nth-child(4) { display: none; } }
`;
