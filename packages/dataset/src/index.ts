export {
  type Contamination,
  type ContaminationIndex,
  type ContaminationKind,
  type ContaminationOptions,
  createContaminationIndex,
} from './contamination/create-contamination-index.ts';
export {
  type ContaminatedRow,
  type DecontaminateOptions,
  type Decontamination,
  decontaminate,
} from './contamination/decontaminate.ts';
export {
  type ClusterOptions,
  clusterNearDuplicates,
  type NearDuplicateClusters,
} from './duplicates/cluster-near-duplicates.ts';
export {
  createNearDuplicateIndex,
  type NearDuplicate,
  type NearDuplicateIndex,
  type NearDuplicateOptions,
} from './duplicates/create-near-duplicate-index.ts';
export { normalizeText } from './duplicates/normalize-text.ts';
export type { FileSystem } from './files/file-system.ts';
export type { AtomicFileOptions } from './files/open-atomic-file.ts';
export type { ByteSource } from './files/read-bytes.ts';
export { writeFileAtomic } from './files/write-file-atomic.ts';
export { type AppendedRows, appendJsonl } from './jsonl/append-jsonl.ts';
export { createJsonlAppender, type JsonlAppender } from './jsonl/create-jsonl-appender.ts';
export { createJsonlWriter, type JsonlWriter, type WrittenFile } from './jsonl/create-jsonl-writer.ts';
export { type JsonlCode, jsonlFaults } from './jsonl/jsonl-faults.ts';
export type { JsonlFinding } from './jsonl/jsonl-finding.ts';
export type { JsonlEntry, JsonObject } from './jsonl/parse-line.ts';
export { type ReadJsonlOptions, readJsonl } from './jsonl/read-jsonl.ts';
export { serializeRow } from './jsonl/serialize-row.ts';
export { writeJsonl } from './jsonl/write-jsonl.ts';
export { intentOfRow } from './rows/intent-of-row.ts';
export { textOfRow } from './rows/text-of-row.ts';
export { type SplitOptions, splitRows } from './split/split-rows.ts';
export { stratumOfRow } from './split/stratum-of-row.ts';
export {
  type SplitLeak,
  type SplitShare,
  type SplitVerification,
  type VerifySplitOptions,
  verifySplit,
} from './split/verify-split.ts';
export type { CoverageMatrix } from './statistics/coverage-matrix.ts';
export {
  createRowStatistics,
  type RowStatistics,
  type RowStatisticsCollector,
  type RowStatisticsOptions,
} from './statistics/create-row-statistics.ts';
export { describeRows } from './statistics/describe-rows.ts';
export { languageHint } from './statistics/language-hint.ts';
export type { Lengths } from './statistics/length-counter.ts';
export type { SelfSimilarity } from './statistics/self-similarity.ts';
export type { Distribution, Share } from './statistics/tally.ts';
export type { WordDiversity } from './statistics/word-statistics.ts';
