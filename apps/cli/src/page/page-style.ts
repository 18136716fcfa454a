/**
 * The look of the page: system fonts, light and dark by the reader's setting, focus always visible. `--warmth` is how much
 * of a colour the hottest cell takes: with more, its number would no longer stand out.
 */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fbfbfa; --card: #fff; --ink: #1d2125; --soft: #5b6570; --line: #dfe3e6; --accent: #2463b0; --good: #1c7a43; --bad: #b3261e; --warn: #8a5a00; --good-soft: #e2f3e8; --bad-soft: #fbe5e3; --warn-soft: #faeed3; --warmth: .7; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171a; --card: #1c2024; --ink: #e6e9ec; --soft: #a0aab4; --line: #32383e; --accent: #78aef0; --good: #7fd3a0; --bad: #ff9d94; --warn: #e9c06b; --good-soft: #17382a; --bad-soft: #47211f; --warn-soft: #3d3115; --warmth: .47; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header, main { max-width: 1180px; margin: 0 auto; padding: 0 20px; }
header { padding-top: 28px; }
h1 { font-size: 24px; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 19px; margin: 36px 0 12px; }
h3 { font-size: 14px; margin: 0 0 8px; overflow-wrap: anywhere; }
nav.toc { display: flex; flex-wrap: wrap; gap: 4px 18px; padding: 10px 0; border-bottom: 1px solid var(--line); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.note, .place { color: var(--soft); font-weight: 400; font-size: 13px; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.number { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
.bars { list-style: none; margin: 0; padding: 0; display: grid; gap: 3px; }
.bars li { display: grid; grid-template-columns: minmax(84px, 44%) 1fr 42px 50px; gap: 8px; align-items: center; }
.bars.funnel li { grid-template-columns: 150px 1fr 70px 120px; }
.bars .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.track { height: 12px; background: var(--line); border-radius: 3px; overflow: hidden; }
.funnel .track { height: 22px; }
.bar { display: block; height: 100%; background: var(--accent); border-radius: 3px; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); gap: 16px; }
.card, .rule { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 14px 16px; min-width: 0; }
.rule { padding: 0; margin: 0 0 4px; }
.rule summary { padding: 5px 14px; }
#rules summary .tag { width: 66px; text-align: center; }
#rules summary code { display: inline-block; min-width: 236px; }
#rules summary .number { display: inline-block; min-width: 68px; margin-right: 10px; }
#clusters summary .number { display: inline-block; min-width: 58px; }
summary { cursor: pointer; overflow-wrap: anywhere; }
.tag { display: inline-block; font-size: 12px; padding: 0 7px; border-radius: 9px; }
.tag.error { background: var(--bad-soft); color: var(--bad); }
.tag.warning { background: var(--warn-soft); color: var(--warn); }
.tag.accepted { background: var(--good-soft); color: var(--good); }
.examples { margin: 0; padding: 4px 16px 12px 32px; }
.examples li { margin: 6px 0; overflow-wrap: anywhere; }
.message { display: block; color: var(--soft); font-size: 13px; }
q { quotes: '“' '”'; }
code, pre { font: 13px/1.45 ui-monospace, monospace; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 10px; margin: 8px 0; }
.scroll { overflow: auto; max-height: 80vh; border: 1px solid var(--line); border-radius: 8px; background: var(--card); margin: 8px 0; }
table { border-collapse: collapse; }
table.plain { width: 100%; font-size: 13px; }
table.plain th { text-align: left; font-weight: 400; color: var(--soft); padding: 2px 8px 2px 0; }
table.plain td, table.plain thead th { text-align: right; font-variant-numeric: tabular-nums; padding: 2px 0 2px 8px; }
table.heat { font-size: 12px; }
table.heat thead th { vertical-align: bottom; padding: 6px 2px; font-weight: 400; position: sticky; top: 0; background: var(--card); }
table.heat thead th span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; max-height: 130px; overflow: hidden; text-overflow: ellipsis; }
table.heat thead td { position: sticky; top: 0; left: 0; background: var(--card); z-index: 1; }
table.heat tbody th { text-align: right; font-weight: 400; padding: 1px 8px; white-space: nowrap; position: sticky; left: 0; background: var(--card); }
table.heat tbody td { min-width: 30px; height: 24px; text-align: center; border: 1px solid var(--card); background: color-mix(in oklab, var(--accent) calc(var(--heat) * var(--warmth)), var(--card)); font-variant-numeric: tabular-nums; }
table.heat tbody td.gap { background: repeating-linear-gradient(45deg, var(--line) 0 2px, transparent 2px 6px); }
.filters { display: flex; flex-wrap: wrap; gap: 10px 16px; align-items: end; }
.filters label { display: grid; gap: 2px; font-size: 13px; color: var(--soft); }
.filters label:first-child { flex: 1 1 260px; }
input, select, button { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--soft); border-radius: 6px; padding: 5px 9px; max-width: 100%; }
button { cursor: pointer; }
button[aria-disabled=true] { opacity: .45; cursor: default; }
table.rows { width: 100%; }
table.rows th, table.rows td { text-align: left; vertical-align: top; padding: 7px 10px; border-bottom: 1px solid var(--line); }
table.rows thead th { position: sticky; top: 0; background: var(--card); font-size: 13px; color: var(--soft); }
table.rows td.number { text-align: right; }
table.rows td:last-child { width: 99%; overflow-wrap: anywhere; }
.finding { margin: 4px 0 0; }
.finding .message { display: inline; }
.count { margin: 10px 0 0; color: var(--soft); }
.pager { display: flex; gap: 14px; align-items: center; padding: 4px 0 48px; }
@media (max-width: 640px) { table.rows { font-size: 13px; } table.rows th, table.rows td { padding: 6px; } .cards { grid-template-columns: 1fr; } .bars.funnel li { grid-template-columns: 110px 1fr 52px; } .bars.funnel .note { display: none; } table.rows th:nth-child(3), table.rows td:nth-child(3) { display: none; } }
@media print { .scroll { max-height: none; } }
`;
