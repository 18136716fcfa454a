import { barPlot } from '../plots/bar-plot.ts';
import type { CardFile, DatasetCardInput } from './card-input.ts';
import { frontMatter } from './front-matter.ts';
import { plain } from './markdown.ts';
import { sections } from './sections/sections.ts';

const barsADimension = 12;

/**
 * The data set's card and its plots: `README.md` with the front matter that the Hub reads, and SVG files that it shows.
 * It tells what the input holds and nothing else: a section without data is left out. Pure.
 */
export function createDatasetCard(input: DatasetCardInput): CardFile[] {
  const body = sections.flatMap(({ title, render }) => {
    const text = render(input);
    return text === undefined ? [] : [`## ${title}\n\n${text}`];
  });
  const readme = [
    `---\n${frontMatter(input)}\n---`,
    `# ${plain(input.prettyName)}`,
    ...(input.summary === undefined ? [] : [input.summary.trim()]),
    ...body,
  ].join('\n\n');
  return [{ path: 'README.md', text: `${readme}\n` }, ...plots(input)];
}

function plots({ statistics = {} }: DatasetCardInput): CardFile[] {
  const { funnel = [], shares = {} } = statistics;
  const files: CardFile[] = [];
  if (funnel.length > 0)
    files.push({
      path: 'plots/funnel.svg',
      text: barPlot('Rows after each stage', [
        { bars: funnel.map(({ stage, rows }) => ({ label: stage, value: rows })) },
      ]),
    });
  const groups = Object.entries(shares).map(([heading, counts]) => ({
    heading,
    bars: Object.entries(counts)
      .sort(([, left], [, right]) => right - left)
      .slice(0, barsADimension)
      .map(([label, value]) => ({ label, value })),
  }));
  if (groups.length > 0)
    files.push({ path: 'plots/shares.svg', text: barPlot('Shares of the rows', groups) });
  return files;
}
