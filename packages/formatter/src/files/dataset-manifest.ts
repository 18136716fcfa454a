import type { DatasetInfo } from './dataset-info.ts';

/** A file of a set. */
export interface ManifestFile {
  /** Relative to the set's folder, with `/`. */
  path: string;
  split: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/** One form of the rows: a template and a layout. */
export interface ManifestConfig {
  name: string;
  template: string;
  layout: string;
  /** Of the system prompt, as the router prompt gives it. */
  prompt_fingerprint: string;
  files: ManifestFile[];
}

/** What a set holds and what it was made from: enough to tell whether two sets are the same. */
export interface DatasetManifest {
  format: 'router-dataset/1';
  toolset: { name: string; tools: string[]; sha256: string };
  /** Rows read, and SHA-256 over their hashes in order, one a line. */
  splits: Record<string, { rows: number; sha256: string }>;
  configs: ManifestConfig[];
  /** What the caller knows of the rows' origin, for example `plan`, `ledger`, `prompts`, `seed`. */
  provenance: Record<string, string>;
  /** Versions of the code that wrote the set, by package. */
  code: Record<string, string>;
}

/** The names of the two files that a set has beside its data. */
export const manifestFileName = 'manifest.json';
export const datasetInfoFileName = 'dataset_info.json';

/** What {@link datasetInfoFileName} holds. */
export type DatasetInfoFile = DatasetInfo[];
