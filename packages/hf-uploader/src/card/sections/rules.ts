import { plain } from '../markdown.ts';
import type { CardSection } from './section.ts';

/** When each tool is right and when it is not: what the labels follow. */
export const rulesSection: CardSection = {
  title: 'Rules of the labels',
  render: ({ toolset }) =>
    toolset?.tools
      .map(({ name, risk, description, usage }) =>
        [
          `**\`${name}\`** (${risk}): ${plain(description)}`,
          '',
          ...usage.when.map((rule) => `- yes: ${plain(rule)}`),
          ...usage.whenNot.map((rule) => `- no: ${plain(rule)}`),
          ...(usage.argumentRules ?? []).map((rule) => `- arguments: ${plain(rule)}`),
        ].join('\n'),
      )
      .join('\n\n'),
};
