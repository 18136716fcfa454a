import { computerScience } from './computer-science.ts';
import { databases } from './databases.ts';
import { git } from './git.ts';
import type { KnowledgeItem } from './knowledge-item.ts';
import { languages } from './languages.ts';
import { operations } from './operations.ts';
import { practice } from './practice.ts';
import { web } from './web.ts';

/** All that the grammar knows. Every answer is short and true; adding a field is adding a file. */
export const knowledgeItems: readonly KnowledgeItem[] = [
  ...git,
  ...computerScience,
  ...web,
  ...operations,
  ...databases,
  ...languages,
  ...practice,
];
