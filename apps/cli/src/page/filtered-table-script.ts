/**
 * What fills a `filteredTable`. Runs in the page: plain script, text only ever set as text. A page's own script calls
 * `fillTable` once, with how a line is searched, kept, ordered and shown.
 */
export const filteredTableScript = `
'use strict';
const element = (name, className, ...content) => {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...content);
  return node;
};
const disclosure = (summary, value, ...more) => {
  const json = element('pre', '', JSON.stringify(value, null, 2));
  return element('details', '', element('summary', '', summary), json, ...more);
};
const fillTable = ({ noun, textOf, keeps, orders = {}, cellsOf }) => {
  const lines = JSON.parse(document.getElementById('data').textContent);
  const form = document.querySelector('.filters');
  const body = document.querySelector('table.rows tbody');
  const scroll = body.closest('.scroll');
  const count = document.querySelector('.count');
  const [back, next] = document.querySelectorAll('.pager button');
  const where = document.querySelector('.pager span');
  const size = 50;
  const texts = new Map(lines.map((line) => [line, textOf(line).toLowerCase()]));
  let found = lines;
  let page = 0;
  const show = () => {
    const last = Math.max(0, Math.ceil(found.length / size) - 1);
    page = Math.max(0, Math.min(page, last));
    const shown = found.slice(page * size, (page + 1) * size);
    body.replaceChildren(...shown.map((line) => element('tr', '', ...cellsOf(line))));
    scroll.scrollTop = 0;
    count.textContent = found.length + ' ' + noun + (found.length === 1 ? '' : 's');
    where.textContent = found.length ? 'Page ' + (page + 1) + ' of ' + (last + 1) : '';
    // Not disabled: a button that is loses the focus, and with it the place of whoever turns pages by keyboard.
    back.ariaDisabled = page === 0;
    next.ariaDisabled = page === last;
  };
  const turn = (step) => () => {
    page += step;
    show();
  };
  form.addEventListener('input', () => {
    const { text, order, ...chosen } = Object.fromEntries(new FormData(form));
    const words = text.toLowerCase().split(/\\s+/).filter(Boolean);
    found = lines.filter((line) => words.every((word) => texts.get(line).includes(word)) && keeps(line, chosen));
    if (order) found.sort(orders[order]);
    page = 0;
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  back.addEventListener('click', turn(-1));
  next.addEventListener('click', turn(1));
  show();
};
`;
