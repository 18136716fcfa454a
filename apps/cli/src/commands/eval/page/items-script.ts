import { filteredTableScript } from '../../../page/filtered-table-script.ts';

/** Fills, filters and orders the table of items in the page. */
export const itemsScript = `${filteredTableScript}
const verdictOf = (item) =>
  item.outcome === 'invalid' ? ['error', 'unreadable'] : item.call_right ? ['accepted', 'right'] : item.tool_right ? ['warning', 'arguments'] : ['error', 'wrong'];
const factsOf = (item) => [item.id, item.total_ms.toPrecision(3) + ' ms', ...Object.entries(item.slices).map((slice) => slice.join(' '))];
const results = {
  wrong: (item) => !item.call_right,
  tool: (item) => !item.tool_right,
  arguments: (item) => item.tool_right && !item.call_right,
  sure: (item) => !item.call_right && item.confidence >= 0.9,
  invalid: (item) => item.outcome === 'invalid',
  right: (item) => item.call_right,
};
fillTable({
  noun: 'item',
  textOf: (item) => item.id + ' ' + item.query + ' ' + JSON.stringify(item.output || ''),
  keeps: (item, { result, expected, decided }) =>
    (!result || results[result](item)) &&
    (!expected || item.expected === expected) &&
    (!decided || item.decided === decided),
  orders: {
    sure: (a, b) => b.confidence - a.confidence,
    unsure: (a, b) => a.confidence - b.confidence,
    slow: (a, b) => b.total_ms - a.total_ms,
  },
  cellsOf: (item) => {
    const [kind, word] = verdictOf(item);
    const facts = element('p', 'message', factsOf(item).join(' · '));
    const query = element('td', '', disclosure(item.query, item.output ?? item.invalid ?? null, facts));
    if (item.wrong_arguments) query.append(element('p', 'finding', 'wrong: ' + item.wrong_arguments.join(', ')));
    return [
      element('td', '', element('span', 'tag ' + kind, word)),
      element('td', '', item.expected),
      element('td', '', item.decided),
      element('td', 'number', item.confidence.toFixed(2)),
      query,
    ];
  },
});
`;
