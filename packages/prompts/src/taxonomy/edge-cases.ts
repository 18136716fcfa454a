import { argumentEdgeCases } from './edge-cases/arguments.ts';
import { contextEdgeCases } from './edge-cases/context.ts';
import { materialEdgeCases } from './edge-cases/material.ts';
import { requestEdgeCases } from './edge-cases/request.ts';
import { joinEntries } from './join-entries.ts';
import type { EdgeCase } from './taxonomy-entry.ts';

/** Situations that are easily got wrong, each with its right outcome. */
export const edgeCases: readonly EdgeCase[] = /* @__PURE__ */ joinEntries(
  requestEdgeCases,
  materialEdgeCases,
  contextEdgeCases,
  argumentEdgeCases,
);
