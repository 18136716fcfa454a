import { dataDomains } from './domains/data.ts';
import { industryDomains } from './domains/industries.ts';
import { interfaceDomains } from './domains/interfaces.ts';
import { serviceDomains } from './domains/services.ts';
import { systemDomains } from './domains/systems.ts';
import { joinEntries } from './join-entries.ts';
import type { Domain } from './taxonomy-entry.ts';

/** What projects are about: fields of software, each with its own words. */
export const domains: readonly Domain[] = /* @__PURE__ */ joinEntries(
  interfaceDomains,
  serviceDomains,
  dataDomains,
  systemDomains,
  industryDomains,
);
