import type { QueryReading } from '../reading/query-reading.ts';
import {
  type ForeignVocabulary,
  foreignVocabularies,
  unspacedAsking,
  unspacedLoss,
  unspacedOperation,
} from './foreign-vocabulary.ts';
import type { EscalationReason, RequestJudgement } from './request-judgement.ts';

interface Language {
  readonly loss: RegExp;
  readonly precious: RegExp;
  readonly operation: RegExp | undefined;
  readonly production: RegExp | undefined;
  readonly asking: RegExp;
  readonly authoring: RegExp | undefined;
}

const words = (alternatives: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives})(?![\\p{L}\\p{N}_])`, 'iu');

/** What is to be worked on stands in the request: a calculation. */
const numberList = /\d[\d.]*(?:[;,] ?\d[\d.]*){2,}/;

/** Two English function words: `start`, `test` and `server` are then English too. */
const english =
  /\b(?:the|we|our|my|is|are|do|and|of|to|please|that|this|for|what|where|you|it)\b.*\b(?:the|we|our|my|is|are|do|and|of|to|please|that|this|for|what|where|you|it)\b/is;

let languages: readonly Language[] | undefined;

/** Compiled with the first use: nothing happens at import. */
function compiled(): readonly Language[] {
  languages ??= foreignVocabularies.map((vocabulary: ForeignVocabulary) => ({
    loss: words(vocabulary.loss.trim()),
    precious: words(vocabulary.precious.replaceAll('\\w', '\\p{L}')),
    operation:
      vocabulary.operation === undefined
        ? undefined
        : words(vocabulary.operation.replaceAll('\\w', '\\p{L}')),
    production:
      vocabulary.production === undefined
        ? undefined
        : words(vocabulary.production.replaceAll('\\w', '\\p{L}')),
    asking: words(vocabulary.asking),
    authoring:
      vocabulary.authoring === undefined
        ? undefined
        : words(vocabulary.authoring.replaceAll('\\w', '\\p{L}')),
  }));
  return languages;
}

/** A destructive request, or one to act on a running system, that is not worded in English. */
export function judgeForeignRequest({
  prose,
  ask,
  query,
  spans,
}: QueryReading): RequestJudgement | undefined {
  const from = ask.start;
  const text = prose.slice(from, Math.min(ask.end, from + 600));
  const judged = (reason: EscalationReason, score: number): RequestJudgement => ({
    frame: 'action',
    score,
    reason,
    evidence: { text: query.slice(from, from + text.length), start: from, end: from + text.length },
  });
  if (!unspacedAsking.test(text)) {
    if (unspacedLoss.some((shape) => shape.test(text))) return judged('destructive', 0.8);
    if (unspacedOperation.test(text)) return judged('outside-tools', 0.7);
  }
  const hasPath = spans.some(({ kind, source }) => source === 'query' && kind === 'path');
  if (hasPath || numberList.test(text)) return undefined;
  const isEnglish = english.test(text);
  for (const { loss, precious, operation, production, asking, authoring } of compiled()) {
    const reason =
      loss.test(text) && precious.test(text)
        ? 'destructive'
        : !isEnglish && operation?.test(text) && production?.test(text)
          ? 'outside-tools'
          : undefined;
    if (reason && !asking.test(text) && !authoring?.test(text))
      return judged(reason, reason === 'destructive' ? 0.8 : 0.7);
  }
  return undefined;
}
