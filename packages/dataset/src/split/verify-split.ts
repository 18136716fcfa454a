import { createOverlapIndex } from '../contamination/create-overlap-index.ts';
import { jaccard } from '../duplicates/jaccard.ts';
import { normalizeText } from '../duplicates/normalize-text.ts';
import { textOfRow } from '../rows/text-of-row.ts';
import { rowLinks } from './row-links.ts';
import type { SplitOptions } from './split-rows.ts';
import { stratumOfRow } from './stratum-of-row.ts';

export interface VerifySplitOptions<Row extends object>
  extends Pick<SplitOptions<Row>, 'threshold' | 'text' | 'stratify' | 'toolset'> {}

/** Two rows in different parts that belong together. Rows are counted from 0 within their part. */
export interface SplitLeak {
  kind: 'near-duplicate' | 'group' | 'template';
  parts: [string, string];
  rows: [number, number];
  /** Jaccard similarity, for near-duplicates. */
  similarity?: number;
  /** The shared group or template. */
  value?: string;
}

export interface SplitShare {
  part: string;
  stratum: string;
  rows: number;
  /** Share of the stratum among the part's rows, 0..1. */
  share: number;
  /** Distance from the stratum's share among all rows, in percentage points. */
  deviation: number;
}

export interface SplitVerification {
  /** True when there is no leak and no share is off by more than one point. */
  ok: boolean;
  leaks: SplitLeak[];
  shares: SplitShare[];
  /** The largest deviation of a stratum in a part, in percentage points. */
  maxDeviation: number;
}

/**
 * Checks a split by other means than {@link splitRows} makes it: an exact join over all pairs of parts instead of
 * MinHash, and recounted shares. Works for splits of any origin.
 * @throws RouterError `dataset/no-text`
 */
export function verifySplit<Row extends object>(
  parts: Readonly<Record<string, readonly Row[]>>,
  options: VerifySplitOptions<Row> = {},
): SplitVerification {
  const leaks = [...linkLeaks(parts), ...nearDuplicateLeaks(parts, options)];
  const shares = stratumShares(parts, options);
  const maxDeviation = shares.reduce((largest, { deviation }) => Math.max(largest, deviation), 0);
  return { ok: leaks.length === 0 && maxDeviation <= 1, leaks, shares, maxDeviation };
}

function linkLeaks(parts: Readonly<Record<string, readonly object[]>>): SplitLeak[] {
  const seen = new Map<string, Map<string, number>>();
  const leaks: SplitLeak[] = [];
  for (const [part, rows] of Object.entries(parts))
    rows.forEach((row, index) => {
      for (const { kind, value } of rowLinks(row)) {
        const link = `${kind}:${value}`;
        const places = seen.get(link) ?? new Map<string, number>();
        seen.set(link, places);
        if (places.has(part)) continue;
        for (const [other, first] of places)
          leaks.push({ kind, parts: [other, part], rows: [first, index], value });
        places.set(part, index);
      }
    });
  return leaks;
}

function nearDuplicateLeaks<Row extends object>(
  parts: Readonly<Record<string, readonly Row[]>>,
  { threshold = 0.8, text = textOfRow }: VerifySplitOptions<Row>,
): SplitLeak[] {
  // The smaller part is indexed: memory by the small parts, time by the large one.
  const bySize = Object.entries(parts)
    .map(([part, rows]) => ({ part, texts: rows.map((row) => normalizeText(text(row))) }))
    .sort((a, b) => a.texts.length - b.texts.length);
  return bySize.flatMap(({ part, texts }, position) => {
    const index = createOverlapIndex(texts, { minContainment: threshold, minAskedShare: threshold });
    return bySize.slice(position + 1).flatMap((other) =>
      other.texts.flatMap((normalized, row) =>
        index.find(normalized).flatMap((overlap): SplitLeak[] => {
          const similarity = jaccard(overlap.shared, overlap.size, overlap.askedSize);
          if (similarity < threshold) return [];
          return [
            { kind: 'near-duplicate', parts: [part, other.part], rows: [overlap.index, row], similarity },
          ];
        }),
      ),
    );
  });
}

function stratumShares<Row extends object>(
  parts: Readonly<Record<string, readonly Row[]>>,
  { toolset, stratify = (row) => stratumOfRow(row, toolset) }: VerifySplitOptions<Row>,
): SplitShare[] {
  const counted = Object.entries(parts).map(([part, rows]) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(stratify(row), (counts.get(stratify(row)) ?? 0) + 1);
    return { part, counts, size: rows.length };
  });
  const all = counted.reduce((sum, { size }) => sum + size, 0);
  const strata = [...new Set(counted.flatMap(({ counts }) => [...counts.keys()]))].sort();
  return counted
    .filter(({ size }) => size > 0)
    .flatMap(({ part, counts, size }) =>
      strata.map((stratum) => {
        const rows = counts.get(stratum) ?? 0;
        const overall = counted.reduce((sum, other) => sum + (other.counts.get(stratum) ?? 0), 0) / all;
        return { part, stratum, rows, share: rows / size, deviation: Math.abs(rows / size - overall) * 100 };
      }),
    );
}
