import { plain, table } from '../markdown.ts';
import type { CardSection } from './section.ts';

/** Rows of each split, how they were parted, what was removed against evaluation sets. */
export const splitsSection: CardSection = {
  title: 'Splits',
  render: ({ manifest, statistics = {} }) => {
    const { splitting, decontamination } = statistics;
    return [
      table(
        ['split', 'rows', 'SHA-256 of the rows'],
        Object.entries(manifest.splits).map(([name, { rows, sha256 }]) => [
          name,
          rows,
          sha256 ? `\`${sha256}\`` : '',
        ]),
      ),
      splitting &&
        `${plain(splitting.method)}${splitting.seed === undefined ? '' : ` Seed ${splitting.seed}.`}`,
      decontamination &&
        `${plain(decontamination.method)} Compared with ${decontamination.against.map(({ name, rows }) => `${plain(name)} (${rows} rows)`).join(', ')}; ${decontamination.removed} rows were removed.`,
    ]
      .filter((part): part is string => typeof part === 'string')
      .join('\n\n');
  },
};
