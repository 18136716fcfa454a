import type { Toolset } from '@router/schemas';

/** The part of a set's `manifest.json` that a card tells about. */
export interface CardManifest {
  toolset?: { name: string; tools: readonly string[]; sha256?: string };
  splits: Readonly<Record<string, { rows: number; sha256?: string }>>;
  configs: readonly {
    name: string;
    template: string;
    layout: string;
    files: readonly { path: string; split: string; rows: number; bytes: number }[];
  }[];
  provenance?: Readonly<Record<string, string>>;
  code?: Readonly<Record<string, string>>;
}

/** A feature as `dataset_info.json` names it. */
export type CardFeature =
  | { readonly name: string; readonly dtype: string }
  | { readonly name: string; readonly list: readonly CardFeature[] }
  | { readonly name: string; readonly struct: readonly CardFeature[] };

/** One entry of `dataset_info.json`. */
export interface CardDatasetInfo {
  config_name: string;
  features: readonly CardFeature[];
  splits: readonly { name: string; num_bytes: number; num_examples: number }[];
  download_size: number;
  dataset_size: number;
}

/** A teacher's part in the accepted rows. */
export interface CardTeacher {
  id: string;
  /** Accepted rows. */
  rows: number;
  requests?: number;
  /** Tokens in and out. */
  tokens?: number;
  costUsd?: number;
}

/** What was counted and measured. A field that is left out leaves its section out. */
export interface CardStatistics {
  teachers?: readonly CardTeacher[];
  /** Rows after each stage, first stage first: `planned`, `generated`, `valid`, `unique`, `accepted`. */
  funnel?: readonly { stage: string; rows: number }[];
  /** Why rows were rejected, by rule. */
  rejections?: Readonly<Record<string, number>>;
  costUsd?: number;
  /** Counts by dimension and value, for example `tool`, `intent`, `domain`. */
  shares?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Measures of variety by name, for example `distinct-2`, `type-token ratio`. */
  diversity?: Readonly<Record<string, number>>;
  /** Mean tokens a row, by layout; or any other measured count of tokens. */
  tokens?: Readonly<Record<string, number>>;
  splitting?: { seed?: number; method: string };
  decontamination?: { method: string; against: readonly { name: string; rows: number }[]; removed: number };
}

export interface DatasetCardInput {
  /** The name in words, for people. */
  prettyName: string;
  /** `namespace/name`; the loading code names it. */
  repo: string;
  /** An identifier that the Hub knows, for example `mit`, `cc-by-4.0`. */
  license: string;
  manifest: CardManifest;
  datasetInfo?: readonly CardDatasetInfo[];
  statistics?: CardStatistics;
  /** Gives the section on rules. */
  toolset?: Toolset;
  /** @default ['en'] */
  language?: readonly string[];
  /** Beside those of the project. @default [] */
  tags?: readonly string[];
  /** One paragraph in your words. */
  summary?: string;
  /** What the set is not good for, a sentence each. */
  limits?: readonly string[];
  /** BibTeX. */
  citation?: string;
}

/** A file to put beside the data. */
export interface CardFile {
  path: string;
  text: string;
}
