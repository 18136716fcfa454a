import { filteredTableScript } from '../../../page/filtered-table-script.ts';

/** Fills and filters the table of rows in the page. */
export const rowsScript = `${filteredTableScript}
const verdicts = {
  accepted: (row) => row.accepted,
  rejected: (row) => !row.accepted,
  'with findings': (row) => row.findings.length > 0,
};
const findingLine = ({ severity, rule, message }) =>
  element('p', 'finding', element('span', 'tag ' + severity, severity), ' ', element('code', '', rule), ' ', element('span', 'message', message));
fillTable({
  noun: 'row',
  textOf: (row) => JSON.stringify(row.row) + ' ' + row.query,
  keeps: (row, { verdict, tool, rule }) =>
    (!verdict || verdicts[verdict](row)) &&
    (!tool || row.tool === tool) &&
    (!rule || row.findings.some((finding) => finding.rule === rule)),
  cellsOf: (row) => [
    element('td', 'number', row.line),
    element('td', '', row.accepted ? element('span', 'tag accepted', 'accepted') : element('span', 'tag error', 'rejected')),
    element('td', '', row.tool),
    element('td', '', disclosure(row.query || '(no query)', row.row), ...row.findings.map(findingLine)),
  ],
});
`;
