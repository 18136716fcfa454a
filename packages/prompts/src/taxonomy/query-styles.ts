import { joinEntries } from './join-entries.ts';
import { computeStyles } from './query-styles/compute.ts';
import { formStyles } from './query-styles/form.ts';
import { modifyStyles } from './query-styles/modify.ts';
import { searchStyles } from './query-styles/search.ts';
import { talkStyles } from './query-styles/talk.ts';
import { toneStyles } from './query-styles/tone.ts';
import type { QueryStyle } from './taxonomy-entry.ts';

/** How queries read: tone and form for any intent, the rest for the intents that they name. */
export const queryStyles: readonly QueryStyle[] = /* @__PURE__ */ joinEntries(
  toneStyles,
  formStyles,
  searchStyles,
  computeStyles,
  modifyStyles,
  talkStyles,
);
