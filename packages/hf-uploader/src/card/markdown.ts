/** A Markdown table; cells hold no raw bars or line breaks. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [
    line(head),
    `|${head.map((_, column) => (column === 0 ? ' --- |' : ' ---: |')).join('')}`,
    ...rows.map(line),
  ].join('\n');
}

const cell = (value: string | number) =>
  typeof value === 'number' ? formatNumber(value) : value.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|');

/** Whole numbers with thin groups, others with three significant digits. */
export function formatNumber(value: number): string {
  return Number.isInteger(value)
    ? value.toLocaleString('en-US').replace(/,/g, ' ')
    : value.toLocaleString('en-US', { maximumSignificantDigits: 3, useGrouping: false });
}

/** A share in percent with one decimal. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** Text inside a paragraph: what Markdown or HTML would read as markup is escaped. */
export function plain(text: string): string {
  return text.replace(/[\\`*_<>[\]]/g, '\\$&');
}
