import type { SchemaElement } from 'hyparquet';
import type { Column } from './column.ts';

/** The Parquet schema of some columns: lists in the three-level form that Arrow, DuckDB and Spark read as LIST. */
export function parquetSchema(columns: readonly Column[]): SchemaElement[] {
  return [{ name: 'schema', num_children: columns.length }, ...columns.flatMap(elements)];
}

function elements(column: Column): SchemaElement[] {
  const { name, fields = [] } = column;
  const repetition_type = column.optional ? 'OPTIONAL' : 'REQUIRED';
  if (column.type === 'list')
    return [
      { name, repetition_type, converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'REQUIRED', num_children: fields.length },
      ...fields.flatMap(elements),
    ];
  if (column.type === 'struct')
    return [{ name, repetition_type, num_children: fields.length }, ...fields.flatMap(elements)];
  if (column.type === 'int32') return [{ name, type: 'INT32', repetition_type }];
  if (column.type === 'float64') return [{ name, type: 'DOUBLE', repetition_type }];
  return [
    {
      name,
      type: 'BYTE_ARRAY',
      converted_type: 'UTF8',
      logical_type: { type: 'STRING' },
      repetition_type,
    },
  ];
}
