import { configurationsSection } from './configurations.ts';
import { contentsSection } from './contents.ts';
import { loadingSection } from './loading.ts';
import { makingSection } from './making.ts';
import { rulesSection } from './rules.ts';
import type { CardSection } from './section.ts';
import { splitsSection } from './splits.ts';

/** The card's sections in order. */
export const sections: readonly CardSection[] = [
  configurationsSection,
  loadingSection,
  makingSection,
  rulesSection,
  contentsSection,
  splitsSection,
  {
    title: 'Limits',
    render: ({ limits = [] }) =>
      limits.length > 0 ? limits.map((limit) => `- ${limit}`).join('\n') : undefined,
  },
  {
    title: 'Citation',
    render: ({ citation }) =>
      citation === undefined ? undefined : `\`\`\`bibtex\n${citation.trim()}\n\`\`\``,
  },
];
