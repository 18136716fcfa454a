/** One bar of a plot. */
export interface Bar {
  label: string;
  value: number;
}

const width = 640;
const barHeight = 22;
const labelWidth = 200;
const valueWidth = 90;

/**
 * A horizontal bar chart as SVG, with its title and values as text, readable on light and dark pages. Groups
 * are set apart by their headings. No scripts, no fonts, no outside resources.
 */
export function barPlot(
  title: string,
  groups: readonly { heading?: string; bars: readonly Bar[] }[],
): string {
  const largest = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const lines: string[] = [];
  let y = 34;
  for (const { heading, bars } of groups) {
    if (heading !== undefined) {
      lines.push(`<text x="8" y="${y + 15}" font-weight="bold">${escapeXml(heading)}</text>`);
      y += barHeight;
    }
    for (const { label, value } of bars) {
      const length = Math.round(((width - labelWidth - valueWidth) * value) / largest);
      lines.push(
        `<text x="${labelWidth - 8}" y="${y + 15}" text-anchor="end">${escapeXml(shorten(label))}</text>`,
        `<rect x="${labelWidth}" y="${y + 3}" width="${length}" height="${barHeight - 6}" fill="#4c78a8"/>`,
        `<text x="${labelWidth + length + 6}" y="${y + 15}">${value}</text>`,
      );
      y += barHeight;
    }
    y += 8;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="img" font-family="sans-serif" font-size="13" fill="#444">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="8" y="22" font-size="15" font-weight="bold">${escapeXml(title)}</text>`,
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

const shorten = (label: string) => (label.length > 28 ? `${label.slice(0, 27)}…` : label);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
