import { viewable } from '../front-matter.ts';
import { table } from '../markdown.ts';
import type { CardSection } from './section.ts';

/** Which forms the rows come in. */
export const configurationsSection: CardSection = {
  title: 'Configurations',
  render: ({ manifest }) =>
    manifest.configs.length === 0
      ? undefined
      : table(
          ['configuration', 'template', 'layout', 'rows', 'bytes'],
          manifest.configs.map(({ name, template, layout, files }) => {
            const counted = viewable(files);
            return [
              `\`${name}\``,
              template,
              layout,
              counted.reduce((sum, { rows }) => sum + rows, 0),
              counted.reduce((sum, { bytes }) => sum + bytes, 0),
            ];
          }),
        ),
};
