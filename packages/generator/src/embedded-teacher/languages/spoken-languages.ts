import { chinese } from './spoken/chinese.ts';
import { dutch } from './spoken/dutch.ts';
import { french } from './spoken/french.ts';
import { german } from './spoken/german.ts';
import { hindi } from './spoken/hindi.ts';
import { italian } from './spoken/italian.ts';
import { japanese } from './spoken/japanese.ts';
import { polish } from './spoken/polish.ts';
import { portuguese } from './spoken/portuguese.ts';
import { spanish } from './spoken/spanish.ts';
import { turkish } from './spoken/turkish.ts';
import type { SpokenLanguage } from './spoken-language.ts';

/** Every language beside English. Adding one is adding a file to `spoken/` and naming it here. */
export const spokenLanguages: readonly SpokenLanguage[] = [
  chinese,
  dutch,
  french,
  german,
  hindi,
  italian,
  japanese,
  polish,
  portuguese,
  spanish,
  turkish,
];
