import type { Column } from './column.ts';

/** A file that takes records one by one. */
export interface RecordSink {
  write(record: Readonly<Record<string, unknown>>): Promise<void>;
  /** Writes what is left and puts the file in its place. */
  close(): Promise<void>;
  /** Gives up: the file's place keeps what it had. */
  discard(): Promise<void>;
}

/** A file format: its ending and how to open a file of it. */
export interface FileFormat {
  readonly id: 'jsonl' | 'parquet';
  open(path: string, columns: readonly Column[]): Promise<RecordSink>;
}
