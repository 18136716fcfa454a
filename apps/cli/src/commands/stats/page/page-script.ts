/** Fills and filters the table of rows. Runs in the page: plain script, text only ever set as text. */
export const pageScript = `
'use strict';
const rows = JSON.parse(document.getElementById('data').textContent);
const form = document.querySelector('.filters');
const body = document.querySelector('table.rows tbody');
const count = document.querySelector('.count');
const [back, next] = document.querySelectorAll('.pager button');
const where = document.querySelector('.pager span');
const size = 50;
let page = 0;
let found = rows;
for (const row of rows) row.text = (JSON.stringify(row.row) + ' ' + row.query).toLowerCase();
const element = (name, className, text) => {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
};
const show = () => {
  const last = Math.max(0, Math.ceil(found.length / size) - 1);
  page = Math.min(page, last);
  body.replaceChildren(...found.slice(page * size, (page + 1) * size).map((row) => {
    const line = element('tr');
    const verdict = element('td');
    verdict.append(element('span', 'tag ' + (row.accepted ? 'accepted' : 'error'), row.accepted ? 'accepted' : 'rejected'));
    const cell = element('td');
    const details = element('details');
    details.append(element('summary', '', row.query || '(no query)'), element('pre', '', JSON.stringify(row.row, null, 2)));
    cell.append(details);
    for (const finding of row.findings) {
      const item = element('p', 'finding');
      item.append(element('span', 'tag ' + finding.severity, finding.severity), ' ', element('code', '', finding.rule), ' ', element('span', 'message', finding.message));
      cell.append(item);
    }
    line.append(element('td', 'number', row.line), verdict, element('td', '', row.tool), cell);
    return line;
  }));
  count.textContent = found.length + (found.length === 1 ? ' row' : ' rows');
  where.textContent = found.length ? 'Page ' + (page + 1) + ' of ' + (last + 1) : '';
  back.disabled = page === 0;
  next.disabled = page >= last;
};
const filter = () => {
  const { text, verdict, tool, rule } = Object.fromEntries(new FormData(form));
  const words = text.toLowerCase().split(/\\s+/).filter(Boolean);
  found = rows.filter((row) =>
    words.every((word) => row.text.includes(word)) &&
    (!verdict || (verdict === 'accepted' ? row.accepted : verdict === 'rejected' ? !row.accepted : row.findings.length > 0)) &&
    (!tool || row.tool === tool) &&
    (!rule || row.findings.some((finding) => finding.rule === rule)));
  page = 0;
  show();
};
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
back.addEventListener('click', () => { page -= 1; show(); });
next.addEventListener('click', () => { page += 1; show(); });
show();
`;
