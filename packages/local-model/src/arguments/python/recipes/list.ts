import type { Recipe } from '../recipe.ts';
import { arithmetic } from './arithmetic.ts';
import { bareList } from './bare-list.ts';
import { capacity } from './capacity.ts';
import { chance } from './chance.ts';
import { checkDigits } from './check-digits.ts';
import { colour } from './colour.ts';
import { comparison } from './comparison.ts';
import { cron } from './cron.ts';
import { dates } from './dates.ts';
import { durations } from './durations.ts';
import { encode } from './encode.ts';
import { expression } from './expression.ts';
import { fileMode } from './file-mode.ts';
import { finance } from './finance.ts';
import { ifItParses } from './if-it-parses.ts';
import { integerFacts } from './integer-facts.ts';
import { ipNetwork } from './ip-network.ts';
import { numberBase } from './number-base.ts';
import { numberList } from './number-list.ts';
import { pastedLines } from './pasted-lines.ts';
import { payload } from './payload.ts';
import { percentage } from './percentage.ts';
import { pythonFacts } from './python-facts.ts';
import { regexCheck } from './regex-check.ts';
import { series } from './series.ts';
import { snippet } from './snippet.ts';
import { statedProgram } from './stated-program.ts';
import { table } from './table.ts';
import { textFacts } from './text-facts.ts';
import { textPair } from './text-pair.ts';
import { unitConversion } from './units.ts';
import { urlParts } from './url-parts.ts';
import { versionOrder } from './version-order.ts';
import { wordList } from './word-list.ts';

/** The kinds of check that can be written from a query alone, the most particular first. */
export const recipes: readonly Recipe[] = [
  statedProgram,
  regexCheck,
  cron,
  checkDigits,
  colour,
  table,
  payload,
  ifItParses(snippet),
  ifItParses(expression),
  wordList,
  durations,
  versionOrder,
  dates,
  ipNetwork,
  urlParts,
  fileMode,
  textPair,
  encode,
  series,
  capacity,
  finance,
  percentage,
  comparison,
  numberBase,
  unitConversion,
  chance,
  integerFacts,
  textFacts,
  numberList,
  bareList,
  arithmetic,
  pythonFacts,
  pastedLines,
];
