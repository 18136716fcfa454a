/** A column of a record, as Parquet and the Hub's dataset viewer are told about it. */
export interface Column {
  readonly name: string;
  /**
   * `list` is a list of structs with {@link fields}; `json` is a value of any shape that Parquet keeps as
   * JSON text, because Arrow would give every struct the keys of all others, filled with nulls.
   */
  readonly type: 'string' | 'int32' | 'float64' | 'json' | 'list' | 'struct';
  readonly fields?: readonly Column[];
  /** The key may be missing; Parquet then holds a null, JSONL no key. */
  readonly optional?: true;
}
