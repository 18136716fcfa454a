import type { Column } from './column.ts';

/** A feature as the Hub's `dataset_info` names it. */
export type Feature =
  | { name: string; dtype: 'string' | 'int32' | 'float64' }
  | { name: string; list: Feature[] }
  | { name: string; struct: Feature[] };

/** One configuration of `dataset_info`, in the shape that a dataset card's front matter holds. */
export interface DatasetInfo {
  config_name: string;
  features: Feature[];
  splits: { name: string; num_bytes: number; num_examples: number }[];
  /** Bytes to download, and bytes of the splits: the same, since sizes are those of the files. */
  download_size: number;
  dataset_size: number;
}

/** Columns as features. */
export function datasetFeatures(columns: readonly Column[]): Feature[] {
  return columns.map(({ name, type, fields = [] }) => {
    if (type === 'list') return { name, list: datasetFeatures(fields) };
    if (type === 'struct') return { name, struct: datasetFeatures(fields) };
    return { name, dtype: type === 'json' ? 'string' : type };
  });
}
