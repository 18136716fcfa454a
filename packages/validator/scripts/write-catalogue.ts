import { writeFileSync } from 'node:fs';
import { ruleCatalogue } from '../src/checks/rule-catalogue.ts';
import { renderCatalogue } from '../src/render-catalogue.ts';

writeFileSync(new URL('../../../docs/checks.md', import.meta.url), renderCatalogue(ruleCatalogue));
